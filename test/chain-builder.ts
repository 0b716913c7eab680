import { createHash } from 'node:crypto';
import type { AddressTable } from '../src/chain/address-table.ts';
import { type Chain, coinbaseInput, noAddress, unresolvedInput, unspent } from '../src/chain/chain.ts';
import { type ScriptType, scriptTypes } from '../src/chain/script-types.ts';

/**
 * Where an output pays: `alice` is P2PKH to Alice's key, `p2wpkh:alice` P2WPKH to the same key, `p2sh:safe` and
 * `p2wsh:safe` pay the same script; `op_return` and `nonstandard` have no address.
 */
export type Recipient = string | { readonly type: ScriptType; readonly hash: Uint8Array };

export interface BuiltOutput {
  readonly value: number;
  readonly to: Recipient;
}

/** [transaction, output] of an earlier one; or an output that lies outside the chain, known or not. */
export type BuiltInput = readonly [number, number] | BuiltOutput | 'unresolved';

export interface BuiltTransaction {
  /** None: a coinbase. */
  readonly inputs?: readonly BuiltInput[];
  readonly outputs: readonly BuiltOutput[];
  readonly lockTime?: number;
  /** Weight units; 800 (200 virtual bytes) unless given. */
  readonly weight?: number;
}

/** Twenty bytes that stand for the hash of a name, 32 for types that hold as many: as HASH160 and SHA-256 relate. */
export function hashOf(type: ScriptType, name: string): Uint8Array {
  const long = createHash('sha256').update(name).digest();
  return type === 'p2wsh' || type === 'p2tr' ? long : createHash('ripemd160').update(long).digest();
}

/** A chain of one block, made by hand: what heuristics are tested on. */
export function buildChain(built: readonly BuiltTransaction[]): Chain {
  const table = addressTable();
  const outputs = built.flatMap((transaction) => transaction.outputs);
  const inputs = built.flatMap(
    (transaction): readonly (BuiltInput | 'coinbase')[] => transaction.inputs ?? ['coinbase'],
  );
  const firstOutput = running(built.map((transaction) => transaction.outputs.length));
  const firstInput = running(built.map((transaction) => transaction.inputs?.length ?? 1));
  const spent = Int32Array.from(inputs, (input) =>
    input === 'coinbase' ? coinbaseInput : isReference(input) ? firstOutput[input[0]] + input[1] : unresolvedInput,
  );
  const spentOutput = (input: number): BuiltOutput | undefined => {
    const given = inputs[input];
    return spent[input] >= 0 ? outputs[spent[input]] : typeof given === 'object' ? (given as BuiltOutput) : undefined;
  };
  const spender = new Int32Array(outputs.length).fill(unspent);
  spent.forEach((output, input) => {
    if (output >= 0) spender[output] = input;
  });
  const all = (make: (input: number) => number) => inputs.map((_, input) => make(input));
  return {
    network: 'regtest',
    blocks: {
      count: 1,
      hash: new Uint8Array(32),
      height: Int32Array.of(0),
      time: Uint32Array.of(0),
      firstTransaction: Int32Array.of(0, built.length),
    },
    transactions: {
      count: built.length,
      id: Uint8Array.from({ length: 32 * built.length }, (_, byte) => (byte % 32 === 0 ? byte / 32 : 0)),
      block: new Int32Array(built.length),
      firstInput,
      firstOutput,
      lockTime: Uint32Array.from(built, (transaction) => transaction.lockTime ?? 0),
      weight: Uint32Array.from(built, (transaction) => transaction.weight ?? 800),
    },
    inputs: {
      count: inputs.length,
      spent,
      sequence: new Uint32Array(inputs.length).fill(0xffffffff),
      value: Float64Array.from(all((i) => (spent[i] === coinbaseInput ? 0 : (spentOutput(i)?.value ?? Number.NaN)))),
      address: Int32Array.from(all((i) => table.number(spentOutput(i)?.to))),
      type: Uint8Array.from(all((i) => typeCode(spentOutput(i)?.to))),
    },
    outputs: {
      count: outputs.length,
      value: Float64Array.from(outputs, (output) => output.value),
      type: Uint8Array.from(outputs, (output) => typeCode(output.to)),
      address: Int32Array.from(outputs, (output) => table.number(output.to)),
      spender,
    },
    addresses: table.addresses,
  };
}

function isReference(input: BuiltInput | 'coinbase'): input is readonly [number, number] {
  return Array.isArray(input);
}

function running(counts: readonly number[]): Int32Array {
  const first = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => {
    first[i + 1] = first[i] + count;
  });
  return first;
}

function typeCode(to: Recipient | undefined): number {
  return to === undefined ? 255 : scriptTypes.indexOf(parse(to).type);
}

function parse(to: Recipient): { type: ScriptType; hash?: Uint8Array } {
  if (typeof to !== 'string') return to;
  if (to === 'op_return' || to === 'nonstandard') return { type: to };
  const [type, name] = to.includes(':') ? (to.split(':') as [ScriptType, string]) : (['p2pkh', to] as const);
  if (!scriptTypes.includes(type)) throw new Error(`no script type "${type}"`);
  return { type, hash: hashOf(type, name) };
}

function addressTable(): { addresses: AddressTable; number(to: Recipient | undefined): number } {
  const numbers = new Map<string, number>();
  const known: { type: ScriptType; hash: Uint8Array }[] = [];
  const key = (type: ScriptType, hash: Uint8Array) => `${type}:${Buffer.from(hash).toString('hex')}`;
  return {
    addresses: {
      get count() {
        return known.length;
      },
      get type() {
        return Uint8Array.from(known, ({ type }) => scriptTypes.indexOf(type));
      },
      hash: (address) => known[address].hash,
      find: (type, hash) => numbers.get(key(type, hash)) ?? -1,
    },
    number(to) {
      if (to === undefined) return noAddress;
      const { type, hash } = parse(to);
      if (hash === undefined) return noAddress;
      const found = numbers.get(key(type, hash));
      if (found !== undefined) return found;
      numbers.set(key(type, hash), known.length);
      known.push({ type, hash });
      return known.length - 1;
    },
  };
}

/** The number of a recipient's address in a chain. */
export function addressOf({ addresses }: Chain, to: Recipient): number {
  const { type, hash } = parse(to);
  const found = hash === undefined ? -1 : addresses.find(type, hash);
  if (found < 0) throw new Error(`the chain pays nothing to ${JSON.stringify(to)}`);
  return found;
}
