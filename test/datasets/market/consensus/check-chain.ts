import { hash256 } from './bytes.ts';
import { type ParsedBlock, type ParsedOutput, type ParsedTransaction, parseBlock } from './parse.ts';
import { operationCost } from './signature-operations.ts';
import { checkSpending } from './spending.ts';

interface Unspent extends ParsedOutput {
  readonly height: number;
  readonly coinbase: boolean;
}

/** What a chain that passed the check holds. */
export interface Checked {
  readonly transactions: number;
  readonly inputs: number;
  /** Satoshi that can be spent in the end. */
  readonly unspent: bigint;
}

const genesisHash = '0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206';
const maxMoney = 21_000_000n * 100_000_000n;

/**
 * Checks blocks from regtest's genesis block on against the consensus rules of Bitcoin Core's regtest, as far as they
 * bear on the script kinds of `checkSpending`: an implementation of its own, from the BIPs.
 *
 * @throws Error with height and transaction for the first broken rule
 */
export function checkChain(blocks: readonly Uint8Array[]): Checked {
  const unspent = new Map<string, Unspent>();
  const times: number[] = [];
  const ids = new Set<string>();
  let previous: Buffer = Buffer.alloc(32);
  let transactions = 0;
  let inputs = 0;
  for (const [height, raw] of blocks.entries()) {
    try {
      const block = parseBlock(raw);
      const hash = hash256(block.header);
      checkHeader(block.header, hash, height, previous, times);
      checkTree(block);
      checkLimits(block);
      const medianTime = median(times);
      times.push(block.header.readUInt32LE(68));
      let fees = 0n;
      let operations = 0;
      for (const [position, transaction] of block.transactions.entries()) {
        const id = hash256(transaction.bare).toString('hex');
        try {
          if (ids.has(id)) throw new Error('its id occurred before');
          ids.add(id);
          checkShape(transaction, position === 0);
          checkFinal(transaction, height, medianTime);
          const spent = position === 0 ? [] : spend(transaction, unspent, height);
          for (const index of spent.keys()) checkSpending(transaction, index, spent);
          fees += position === 0 ? 0n : feeOf(transaction, spent);
          operations += operationCost(transaction, spent);
          inputs += spent.length;
          // Core never enters the genesis coinbase, nor outputs that can't be spent.
          for (const [number, output] of transaction.outputs.entries()) {
            if (height === 0 || output.script[0] === 0x6a) continue;
            unspent.set(`${id} ${number}`, { ...output, height, coinbase: position === 0 });
          }
        } catch (error) {
          throw new Error(`transaction ${position} (${id}): ${(error as Error).message}`);
        }
      }
      if (operations > 80_000) throw new Error(`signature operations cost ${operations}`);
      checkCoinbase(block, height, fees);
      transactions += block.transactions.length;
      previous = hash;
    } catch (error) {
      throw new Error(`block ${height}: ${(error as Error).message}`);
    }
  }
  return { transactions, inputs, unspent: [...unspent.values()].reduce((sum, { value }) => sum + value, 0n) };
}

function checkHeader(header: Buffer, hash: Buffer, height: number, previous: Buffer, times: readonly number[]): void {
  if (height === 0) {
    if (Buffer.from(hash).reverse().toString('hex') !== genesisHash)
      throw new Error('not the genesis block of regtest');
    return;
  }
  if (header.readInt32LE(0) < 4) throw new Error('an outdated version');
  if (!header.subarray(4, 36).equals(previous)) throw new Error('its parent is not the block before');
  if (header.readUInt32LE(72) !== 0x207fffff) throw new Error('wrong difficulty bits');
  const target = 0x7fffffn << 232n;
  if (BigInt(`0x${Buffer.from(hash).reverse().toString('hex')}`) > target) throw new Error('too little work');
  if (header.readUInt32LE(68) <= median(times)) throw new Error('not later than the median of the last eleven');
}

function median(times: readonly number[]): number {
  const last = times.slice(-11).sort((x, y) => x - y);
  return last[last.length >> 1] ?? 0;
}

function checkTree({ header, transactions }: ParsedBlock): void {
  if (!rootOf(transactions.map(({ bare }) => hash256(bare))).equals(header.subarray(36, 68))) {
    throw new Error('wrong Merkle root');
  }
}

function rootOf(hashes: Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0]!;
  const above: Buffer[] = [];
  for (let i = 0; i < hashes.length; i += 2) {
    above.push(hash256(Buffer.concat([hashes[i]!, hashes[i + 1] ?? hashes[i]!])));
  }
  return rootOf(above);
}

function checkLimits({ transactions, size }: ParsedBlock): void {
  const witnesses = transactions.reduce((sum, { whole, bare }) => sum + whole.length - bare.length, 0);
  const weight = 4 * (size - witnesses) + witnesses;
  if (weight > 4_000_000) throw new Error(`it weighs ${weight}`);
}

function checkShape({ inputs, outputs, bare }: ParsedTransaction, coinbase: boolean): void {
  if (inputs.length === 0 || outputs.length === 0) throw new Error('no inputs or no outputs');
  if (bare.length * 4 > 4_000_000) throw new Error('too large');
  const total = outputs.reduce((sum, { value }) => sum + value, 0n);
  if (total > maxMoney || outputs.some(({ value }) => value > maxMoney)) throw new Error('more than all money');
  if (new Set(inputs.map(({ outpoint }) => outpoint.toString('hex'))).size < inputs.length)
    throw new Error('one input twice');
  const empty = inputs.some(({ outpoint }) => outpoint.equals(Buffer.from(`${'00'.repeat(32)}ffffffff`, 'hex')));
  if (coinbase !== (empty && inputs.length === 1)) throw new Error(coinbase ? 'no coinbase' : 'a second coinbase');
  const { length } = inputs[0]!.script;
  if (coinbase && (length < 2 || length > 100)) throw new Error(`a coinbase script of ${length} bytes`);
}

/** Lock times: by height, or (BIP 113) by the median time of the blocks before. BIP 68's relative ones are not used. */
function checkFinal({ inputs, lockTime, version }: ParsedTransaction, height: number, medianTime: number): void {
  if (version >= 2 && inputs.some(({ sequence }) => sequence < 0x80000000)) throw new Error('a relative lock time');
  if (lockTime === 0 || inputs.every(({ sequence }) => sequence === 0xffffffff)) return;
  if (lockTime >= (lockTime < 500_000_000 ? height : medianTime)) throw new Error(`not final before ${lockTime}`);
}

function spend(transaction: ParsedTransaction, unspent: Map<string, Unspent>, height: number): Unspent[] {
  return transaction.inputs.map(({ outpoint }) => {
    const key = `${outpoint.subarray(0, 32).toString('hex')} ${outpoint.readUInt32LE(32)}`;
    const output = unspent.get(key);
    if (output === undefined) throw new Error(`it spends what is spent or was never there: ${key}`);
    if (output.coinbase && height - output.height < 100) throw new Error('it spends a coinbase that is not mature');
    unspent.delete(key);
    return output;
  });
}

function feeOf({ outputs }: ParsedTransaction, spent: readonly Unspent[]): bigint {
  const sum = (list: readonly ParsedOutput[]): bigint => list.reduce((total, { value }) => total + value, 0n);
  const fee = sum(spent) - sum(outputs);
  if (fee < 0n) throw new Error(`it pays ${-fee} satoshi that it doesn't have`);
  return fee;
}

function checkCoinbase({ transactions }: ParsedBlock, height: number, fees: bigint): void {
  const [coinbase] = transactions;
  const subsidy = 5_000_000_000n >> BigInt(Math.floor(height / 150));
  const paid = coinbase!.outputs.reduce((sum, { value }) => sum + value, 0n);
  if (paid > subsidy + fees) throw new Error(`the coinbase takes ${paid}, ${subsidy + fees} are due`);
  if (height === 0) return;
  const expected = heightPush(height);
  if (!coinbase!.inputs[0]!.script.subarray(0, expected.length).equals(expected))
    throw new Error('BIP 34: wrong height');
  const commitment = coinbase!.outputs.findLast(({ script }) => script.toString('hex').startsWith('6a24aa21a9ed'));
  const [reserved, ...more] = coinbase!.inputs[0]!.witness;
  if (commitment === undefined) {
    if (transactions.some(({ whole, bare }) => whole.length > bare.length)) throw new Error('BIP 141: no commitment');
    return;
  }
  if (reserved?.length !== 32 || more.length > 0) throw new Error('BIP 141: wrong reserved value');
  const root = rootOf([Buffer.alloc(32), ...transactions.slice(1).map(({ whole }) => hash256(whole))]);
  const due = hash256(Buffer.concat([root, reserved]));
  if (!commitment.script.subarray(6, 38).equals(due)) throw new Error('BIP 141: wrong commitment');
}

/** CScript() << height, as Core has it. */
function heightPush(height: number): Buffer {
  if (height <= 16) return Buffer.of(0x50 + height);
  const bytes: number[] = [];
  for (let rest = height; rest > 0; rest >>= 8) bytes.push(rest & 0xff);
  if (bytes.at(-1)! >= 0x80) bytes.push(0);
  return Buffer.of(bytes.length, ...bytes);
}
