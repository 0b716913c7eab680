import type { Block, Transaction } from 'bitcoinjs-lib';
import { type KnownScript, knownScripts } from '../scripts.ts';

const known = new Map<string, KnownScript>(
  [1, 2, 3].flatMap(knownScripts).map((each) => [Buffer.from(each.script).toString('hex'), each]),
);

const coreNames: Readonly<Record<string, string>> = {
  p2pk: 'pubkey',
  p2pkh: 'pubkeyhash',
  p2sh: 'scripthash',
  p2wpkh: 'witness_v0_keyhash',
  p2wsh: 'witness_v0_scripthash',
  p2tr: 'witness_v1_taproot',
  multisig: 'multisig',
  op_return: 'nulldata',
  nonstandard: 'nonstandard',
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const reversed = (bytes: Uint8Array): string => Buffer.from(bytes).reverse().toString('hex');

interface Paid {
  readonly value: bigint;
  readonly script: Uint8Array;
}

/** Outputs by id and number, for what exports say of the inputs. */
function outputsOf(blocks: readonly Block[]): Map<string, Paid> {
  const all = blocks.flatMap((block) => block.transactions!);
  return new Map(all.flatMap((each) => each.outs.map((out, n) => [`${each.getId()}:${n}`, out] as const)));
}

/** Rows as bitcoin-etl writes them once its inputs are enriched; `scripts: false` leaves the outputs' scripts out. */
export function bitcoinEtlRows(blocks: readonly Block[], { scripts = true, enriched = true } = {}) {
  const paid = outputsOf(blocks);
  return blocks.flatMap((block, height) =>
    block.transactions!.map((transaction, index) => ({
      hash: transaction.getId(),
      size: transaction.byteLength(),
      virtual_size: transaction.virtualSize(),
      version: transaction.version,
      lock_time: transaction.locktime,
      block_number: height,
      block_hash: block.getId(),
      block_timestamp: block.timestamp,
      is_coinbase: transaction.isCoinbase(),
      index,
      inputs: transaction.isCoinbase()
        ? []
        : transaction.ins.map((input, n) => etlInput(input, n, enriched ? paid : new Map())),
      outputs: transaction.outs.map((out, n) => ({
        index: n,
        script_hex: scripts ? hex(out.script) : null,
        ...named(out),
        value: Number(out.value),
      })),
    })),
  );
}

function etlInput(
  { hash, index: output, sequence, script }: Transaction['ins'][number],
  index: number,
  paid: Map<string, Paid>,
) {
  const spent = paid.get(`${reversed(hash)}:${output}`);
  return {
    index,
    spent_transaction_hash: reversed(hash),
    spent_output_index: output,
    script_hex: hex(script),
    sequence,
    ...(spent === undefined
      ? { type: null, addresses: [], value: null }
      : { ...named(spent), value: Number(spent.value) }),
  };
}

/** Type and addresses as an export names them: a bare multisig has those of its keys. */
function named({ script }: Paid): { type: string; addresses: string[] } {
  const { type, text } = known.get(hex(script)) ?? { type: script[0] === 0x6a ? 'op_return' : 'nonstandard' };
  const addresses = text === undefined ? [] : type === 'multisig' ? ['key 1', 'key 2'] : [text];
  return { type: coreNames[type], addresses };
}

/** Blocks as `getblock` prints them with verbosity 2, or 3. */
export function coreBlocks(blocks: readonly Block[], verbosity: 2 | 3) {
  const paid = outputsOf(blocks);
  const output = ({ value, script }: Paid) => ({
    value: Number(value) / 1e8,
    scriptPubKey: { hex: hex(script), type: named({ value, script }).type },
  });
  return blocks.map((block, height) => ({
    hash: block.getId(),
    height,
    time: block.timestamp,
    tx: block.transactions!.map((transaction) => ({
      txid: transaction.getId(),
      weight: transaction.weight(),
      locktime: transaction.locktime,
      vin: transaction.ins.map(({ hash, index, sequence, script }) => {
        if (transaction.isCoinbase()) return { coinbase: hex(script), sequence };
        const spent = verbosity === 3 ? paid.get(`${reversed(hash)}:${index}`) : undefined;
        return { txid: reversed(hash), vout: index, sequence, ...(spent && { prevout: output(spent) }) };
      }),
      vout: transaction.outs.map((out, n) => ({ n, ...output(out) })),
    })),
  }));
}
