import { type AddressInterner, addressInterner } from './address-interner.ts';
import { type Chain, coinbaseInput, type NetworkName, noAddress, unresolvedInput, unspent } from './chain.ts';
import { writeHash160 } from './double-sha256.ts';
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

const blockTable = (rows: number) =>
  growingTable(rows, {
    hash: new Uint8Array(32 * rows),
    height: new Int32Array(rows),
    time: new Uint32Array(rows),
    firstTransaction: new Int32Array(rows),
  });

const transactionTable = (rows: number) =>
  growingTable(rows, {
    id: new Uint8Array(32 * rows),
    block: new Int32Array(rows),
    firstInput: new Int32Array(rows),
    firstOutput: new Int32Array(rows),
    lockTime: new Uint32Array(rows),
    weight: new Uint32Array(rows),
  });

const inputTable = (rows: number) =>
  growingTable(rows, {
    spent: new Int32Array(rows),
    sequence: new Uint32Array(rows),
    value: new Float64Array(rows),
    address: new Int32Array(rows),
    type: new Uint8Array(rows),
  });

const outputTable = (rows: number) =>
  growingTable(rows, {
    value: new Float64Array(rows),
    type: new Uint8Array(rows),
    address: new Int32Array(rows),
    spender: new Int32Array(rows),
  });

/** Rows are set aside for no more bytes of blocks than this: beyond, tables grow as they fill. */
const mostForeseen = 2 ** 30;

/** Bytes of a block for each transaction, input and output, somewhat fewer than in blocks of all years. */
const bytesFor = { transaction: 250, input: 120, output: 120 };

/**
 * A chain without blocks.
 *
 * @param bytes of the blocks to come: rows are set aside for so many. They take memory only when they are written.
 */
export function chainBuilder(bytes = 0): ChainBuilder {
  const foreseen = Math.min(bytes, mostForeseen);
  return {
    blocks: blockTable(64),
    transactions: transactionTable(1024 + Math.ceil(foreseen / bytesFor.transaction)),
    inputs: inputTable(1024 + Math.ceil(foreseen / bytesFor.input)),
    outputs: outputTable(1024 + Math.ceil(foreseen / bytesFor.output)),
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
      return internHash160(addresses, type, bytes.subarray(start + 1, end - 1));
    case scriptCode.multisig:
      return internHash160(addresses, type, bytes.subarray(start, end));
    default:
      return noAddress;
  }
}

const hashed = new Uint8Array(20);

function internHash160(addresses: AddressInterner, type: number, bytes: Uint8Array): number {
  writeHash160(bytes, hashed);
  return addresses.intern(type, hashed, 0);
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
