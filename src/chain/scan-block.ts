import { type ByteCursor, compactSize, countOf, failAt, take, uint32At, uint64At } from './byte-cursor.ts';
import { coinbaseInput, unresolvedInput, unspent } from './chain.ts';
import { addressOfScript, type ChainBuilder, setSpent } from './chain-builder.ts';
import { doubleSha256 } from './double-sha256.ts';
import { reserve } from './growing-table.ts';
import { hashText } from './hash-text.ts';
import { merkleRoot } from './merkle-root.ts';
import { fitSpace, type ScanSpace } from './scan-space.ts';
import { scriptKind } from './script-kind.ts';
import { sameBytes } from './transaction-finder.ts';
import { checkWitnessCommitment } from './witness-commitment.ts';

/** The least bytes that a transaction, an input, an output takes. */
const least = { transaction: 60, input: 41, output: 9 };

/** No more satoshi than this can be (21 million bitcoin). */
export const mostSatoshi = 2_100_000_000_000_000;

/**
 * Appends a block to the chain: its bytes are passed over once, nothing but the columns' values is kept.
 *
 * @param cursor at the header; its end is the block's
 * @param height of the block, −1 where not known
 * @throws InputError with file and byte for bytes that are no block, a wrong merkle root or witness commitment, an
 *   output spent twice
 */
export function scanBlock(builder: ChainBuilder, cursor: ByteCursor, height: number, space: ScanSpace): void {
  const { bytes } = cursor;
  const header = take(cursor, 80);
  const countAt = cursor.at;
  const count = countOf(cursor, 'transactions', least.transaction);
  if (count === 0) failAt(cursor, countAt, 'impossible count: a block without transactions, not even a coinbase');
  makeRoom(builder, cursor, count, space);
  const { blocks, transactions } = builder;
  const first = transactions.count;
  const block = blocks.count;
  doubleSha256(bytes.subarray(header, header + 80), blocks.columns.hash, 32 * block);
  blocks.columns.height[block] = height;
  blocks.columns.time[block] = uint32At(bytes, header + 68);
  blocks.columns.firstTransaction[block] = first;
  const coinbaseAt = cursor.at;
  let witnesses = false;
  for (let i = 0; i < count; i++) {
    const segregated = scanTransaction(builder, cursor, block, i, space);
    witnesses ||= segregated;
  }
  if (cursor.at !== cursor.end) {
    failAt(cursor, cursor.at, `${cursor.end - cursor.at} bytes are left behind the last transaction of ${cursor.what}`);
  }
  blocks.count++;
  checkMerkleRoot(builder, cursor, header, count, space);
  if (witnesses) checkWitnessCommitment(cursor, coinbaseAt, count, space);
}

/** Room for all that the block can hold, so that the columns need no further care while it is scanned. */
function makeRoom(
  { blocks, transactions, inputs, outputs }: ChainBuilder,
  cursor: ByteCursor,
  count: number,
  space: ScanSpace,
): void {
  const left = cursor.end - cursor.at;
  reserve(blocks, 1);
  reserve(transactions, count + 1);
  reserve(inputs, Math.ceil(left / least.input));
  reserve(outputs, Math.ceil(left / least.output));
  fitSpace(space, left, count);
}

/** @returns whether the transaction has witnesses */
function scanTransaction(
  builder: ChainBuilder,
  cursor: ByteCursor,
  block: number,
  number: number,
  space: ScanSpace,
): boolean {
  const { bytes } = cursor;
  const { transactions, inputs, outputs } = builder;
  const { columns } = transactions;
  const transaction = transactions.count;
  const start = take(cursor, 4);
  const segregated = bytes[cursor.at] === 0;
  if (segregated && bytes[take(cursor, 2) + 1] !== 1) failAt(cursor, start + 4, 'a transaction without inputs');
  const inputsAt = cursor.at;
  columns.block[transaction] = block;
  columns.firstInput[transaction] = inputs.count;
  columns.firstOutput[transaction] = outputs.count;
  const inputCount = scanInputs(builder, cursor, number === 0);
  scanOutputs(builder, cursor);
  const witnessAt = cursor.at;
  if (segregated) passWitnesses(cursor, inputCount);
  const lockTimeAt = take(cursor, 4);
  columns.lockTime[transaction] = uint32At(bytes, lockTimeAt);
  const total = cursor.at - start;
  const whole = bytes.subarray(start, cursor.at);
  if (segregated) {
    const length = 8 + witnessAt - inputsAt;
    const { stripped } = space;
    stripped.set(bytes.subarray(start, start + 4));
    stripped.set(bytes.subarray(inputsAt, witnessAt), 4);
    stripped.set(bytes.subarray(lockTimeAt, lockTimeAt + 4), length - 4);
    doubleSha256(stripped.subarray(0, length), columns.id, 32 * transaction);
    doubleSha256(whole, space.witnessIds, 32 * number);
    columns.weight[transaction] = 3 * length + total;
  } else {
    doubleSha256(whole, columns.id, 32 * transaction);
    space.witnessIds.set(columns.id.subarray(32 * transaction, 32 * transaction + 32), 32 * number);
    columns.weight[transaction] = 4 * total;
  }
  transactions.count++;
  builder.finder.add(columns.id, transaction);
  return segregated;
}

function scanInputs(builder: ChainBuilder, cursor: ByteCursor, coinbase: boolean): number {
  const { inputs } = builder;
  const { bytes } = cursor;
  const at = cursor.at;
  const count = countOf(cursor, 'inputs', least.input);
  if (coinbase && count !== 1) failAt(cursor, at, `${count} inputs in a coinbase transaction: it has one`);
  for (let i = 0; i < count; i++) {
    const point = take(cursor, 36);
    const length = compactSize(cursor);
    const script = take(cursor, length);
    const sequenceAt = take(cursor, 4);
    const input = inputs.count++;
    inputs.columns.sequence[input] = uint32At(bytes, sequenceAt);
    const index = uint32At(bytes, point + 32);
    const isCoinbase = index === 0xffffffff && bytes[point] === 0 && isZero(bytes, point, 32);
    if (isCoinbase !== coinbase) {
      failAt(
        cursor,
        point,
        coinbase ? 'the first transaction is no coinbase' : 'a coinbase input past the first transaction',
      );
    }
    if (coinbase) {
      if (length < 2 || length > 100) failAt(cursor, script, `a coinbase script of ${length} bytes: it has 2 to 100`);
      setSpent(builder, input, coinbaseInput);
    } else if (!setSpent(builder, input, outputSpent(builder, cursor, point, index))) {
      failAt(
        cursor,
        point,
        `output ${index} of transaction ${hashText(bytes.subarray(point, point + 32))} is spent twice`,
      );
    }
  }
  return count;
}

function outputSpent({ transactions, finder }: ChainBuilder, cursor: ByteCursor, point: number, index: number): number {
  const { id, firstOutput } = transactions.columns;
  const transaction = finder.find(id, cursor.bytes, point);
  if (transaction < 0) return unresolvedInput;
  const first = firstOutput[transaction];
  const count = firstOutput[transaction + 1] - first;
  if (index >= count) {
    const name = hashText(id, transaction);
    failAt(cursor, point + 32, `output ${index} of transaction ${name} is spent: it has ${count} (counted from 0)`);
  }
  return first + index;
}

function scanOutputs({ outputs, addresses }: ChainBuilder, cursor: ByteCursor): void {
  const { bytes } = cursor;
  const { value, type, address, spender } = outputs.columns;
  const at = cursor.at;
  const count = countOf(cursor, 'outputs', least.output);
  if (count === 0) failAt(cursor, at, 'impossible count: a transaction without outputs');
  for (let i = 0; i < count; i++) {
    const valueAt = take(cursor, 8);
    const satoshi = uint64At(bytes, valueAt);
    if (satoshi > mostSatoshi)
      failAt(cursor, valueAt, `an output of ${satoshi} satoshi: there are ${mostSatoshi} at most`);
    const length = compactSize(cursor);
    const script = take(cursor, length);
    const output = outputs.count++;
    const kind = scriptKind(bytes, script, script + length);
    value[output] = satoshi;
    type[output] = kind;
    address[output] = addressOfScript(addresses, kind, bytes, script, script + length);
    spender[output] = unspent;
  }
}

function passWitnesses(cursor: ByteCursor, inputs: number): void {
  for (let i = 0; i < inputs; i++) {
    const items = countOf(cursor, 'witness items', 1);
    for (let item = 0; item < items; item++) take(cursor, compactSize(cursor));
  }
}

function checkMerkleRoot(
  { transactions }: ChainBuilder,
  cursor: ByteCursor,
  header: number,
  count: number,
  { leaves }: ScanSpace,
): void {
  const { id } = transactions.columns;
  leaves.set(id.subarray(32 * (transactions.count - count), 32 * transactions.count));
  const { ambiguous } = merkleRoot(leaves, count);
  const at = header + 36;
  if (!sameBytes(leaves, 0, cursor.bytes, at, 32)) {
    const stated = hashText(cursor.bytes.subarray(at, at + 32));
    failAt(cursor, at, `wrong merkle root: the header says ${stated}, the transactions make ${hashText(leaves)}`);
  }
  if (ambiguous) failAt(cursor, at, 'the transactions at the end of the block are repeated: the merkle root hides it');
}

function isZero(bytes: Uint8Array, at: number, length: number): boolean {
  let i = 0;
  while (i < length && bytes[at + i] === 0) i++;
  return i === length;
}
