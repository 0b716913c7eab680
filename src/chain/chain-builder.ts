import { type AddressInterner, addressInterner } from './address-interner.ts';
import { type Chain, coinbaseInput, type NetworkName, noAddress, unresolvedInput, unspent } from './chain.ts';
import { hash160 } from './double-sha256.ts';
import { growingTable, reserve } from './growing-table.ts';
import { scriptCode } from './script-kind.ts';
import { type TransactionFinder, transactionFinder } from './transaction-finder.ts';

/** In a column of script types: the script is not known. */
export const unknownType = 255;

/** The columns of a chain while it is read. */
export interface ChainBuilder {
  readonly blocks: ReturnType<typeof blockTable>;
  readonly transactions: ReturnType<typeof transactionTable>;
  readonly inputs: ReturnType<typeof inputTable>;
  readonly outputs: ReturnType<typeof outputTable>;
  readonly addresses: AddressInterner;
  readonly finder: TransactionFinder;
}

const blockTable = () =>
  growingTable(64, {
    hash: new Uint8Array(64 * 32),
    height: new Int32Array(64),
    time: new Uint32Array(64),
    firstTransaction: new Int32Array(64),
  });

const transactionTable = () =>
  growingTable(1024, {
    id: new Uint8Array(1024 * 32),
    block: new Int32Array(1024),
    firstInput: new Int32Array(1024),
    firstOutput: new Int32Array(1024),
    lockTime: new Uint32Array(1024),
    weight: new Uint32Array(1024),
  });

const inputTable = () =>
  growingTable(1024, {
    spent: new Int32Array(1024),
    sequence: new Uint32Array(1024),
    value: new Float64Array(1024),
    address: new Int32Array(1024),
    type: new Uint8Array(1024),
  });

const outputTable = () =>
  growingTable(1024, {
    value: new Float64Array(1024),
    type: new Uint8Array(1024),
    address: new Int32Array(1024),
    spender: new Int32Array(1024),
  });

/** A chain without blocks. */
export function chainBuilder(): ChainBuilder {
  return {
    blocks: blockTable(),
    transactions: transactionTable(),
    inputs: inputTable(),
    outputs: outputTable(),
    addresses: addressInterner(),
    finder: transactionFinder(),
  };
}

/**
 * Writes what an input spends to its columns, and the spender to the output.
 *
 * @param spent an output number, `coinbaseInput` or `unresolvedInput`
 * @returns false where another input spends the output already: then nothing is written
 */
export function setSpent({ inputs, outputs }: ChainBuilder, input: number, spent: number): boolean {
  const { columns } = inputs;
  if (spent >= 0) {
    const from = outputs.columns;
    if (from.spender[spent] !== unspent) return false;
    from.spender[spent] = input;
    columns.value[input] = from.value[spent];
    columns.address[input] = from.address[spent];
    columns.type[input] = from.type[spent];
  } else {
    columns.value[input] = spent === coinbaseInput ? 0 : Number.NaN;
    columns.address[input] = noAddress;
    columns.type[input] = unknownType;
  }
  columns.spent[input] = spent;
  return true;
}

/** The address of a script of a known type, taken up where it is new; `noAddress` where the script has none. */
export function addressOfScript(
  addresses: AddressInterner,
  type: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  switch (type) {
    case scriptCode.p2pkh:
      return addresses.intern(type, bytes, start + 3);
    case scriptCode.p2sh:
    case scriptCode.p2wpkh:
    case scriptCode.p2wsh:
    case scriptCode.p2tr:
      return addresses.intern(type, bytes, start + 2);
    case scriptCode.p2pk:
      return addresses.intern(type, hash160(bytes.subarray(start + 1, end - 1)), 0);
    case scriptCode.multisig:
      return addresses.intern(type, hash160(bytes.subarray(start, end)), 0);
    default:
      return noAddress;
  }
}

/** The chain as read so far. Its columns are views of the builder's: build nothing further on it. */
export function finishChain(builder: ChainBuilder, network: NetworkName): Chain {
  const { blocks, transactions, inputs, outputs, addresses } = builder;
  reserve(blocks, 1);
  reserve(transactions, 1);
  blocks.columns.firstTransaction[blocks.count] = transactions.count;
  transactions.columns.firstInput[transactions.count] = inputs.count;
  transactions.columns.firstOutput[transactions.count] = outputs.count;
  return {
    network,
    blocks: {
      count: blocks.count,
      ...rows(blocks.columns, blocks.count),
      hash: blocks.columns.hash.subarray(0, 32 * blocks.count),
      firstTransaction: blocks.columns.firstTransaction.subarray(0, blocks.count + 1),
    },
    transactions: {
      count: transactions.count,
      ...rows(transactions.columns, transactions.count),
      id: transactions.columns.id.subarray(0, 32 * transactions.count),
      firstInput: transactions.columns.firstInput.subarray(0, transactions.count + 1),
      firstOutput: transactions.columns.firstOutput.subarray(0, transactions.count + 1),
    },
    inputs: { count: inputs.count, ...rows(inputs.columns, inputs.count) },
    outputs: { count: outputs.count, ...rows(outputs.columns, outputs.count) },
    addresses,
  };
}

function rows<Columns extends Readonly<Record<string, { subarray(start: number, end: number): unknown }>>>(
  columns: Columns,
  count: number,
): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.subarray(0, count)]),
  ) as Columns;
}

/** How many inputs spend outputs that are not among the blocks read. */
export function countUnresolved({ inputs }: Chain): number {
  let count = 0;
  for (const spent of inputs.spent) if (spent === unresolvedInput) count++;
  return count;
}
