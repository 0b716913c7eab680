import { type Block, Transaction } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NetworkName } from '../../src/chain/chain.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { InputError } from '../../src/common/error.ts';
import { blockFile, coinbase, genesisParent, makeBlock, makeChain } from './make-blocks.ts';
import { realBlock } from './real-block.ts';
import { knownScripts } from './scripts.ts';

const script = knownScripts(1)[0].script;

function errorOf(bytes: Uint8Array, network: NetworkName = 'regtest'): InputError {
  try {
    scanBlocks(bytes, network);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('no error');
}

/** A transaction that spends an output outside the chain. */
function foreignSpend(witness: Uint8Array[] = []): Transaction {
  const transaction = new Transaction();
  transaction.addInput(new Uint8Array(32).fill(9), 0);
  transaction.ins[0].witness = witness;
  transaction.addOutput(script, 1n);
  return transaction;
}

/** A regtest block whose header is made to fit, whatever its transactions are. */
const oneBlock = (transactions: Transaction[]): Block => makeBlock(genesisParent, transactions);

test('a block cut off anywhere ends with the file and a byte that it has', () => {
  const file = blockFile(makeChain([[foreignSpend([new Uint8Array(40)])], []]));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: file.length - 1 }), (length) => {
      const secondBlock = 8 + file.readUInt32LE(4);
      if (length === secondBlock) return;
      const error = errorOf(file.subarray(0, length));
      expect(error.message).toMatch(/^input: byte \d+: the file is cut off/);
      expect(error.place.byte).toBeLessThanOrEqual(length);
    }),
  );
  const real = realBlock();
  for (const length of [141, 1000, real.length - 1]) {
    const error = errorOf(real.subarray(0, length), 'mainnet');
    expect(error.message).toMatch(/impossible count|ends \d+ bytes on/);
    expect(error.place.byte).toBeLessThanOrEqual(length);
  }
});

test('other magic bytes are named with the network they belong to', () => {
  const file = blockFile(makeChain([[]]));
  expect(errorOf(file, 'mainnet').message).toBe(
    "input: byte 0: bad magic bytes: regtest's fabfb5da is found where mainnet's f9beb4d9 starts a block",
  );
  expect(errorOf(Buffer.from('<html>')).message).toContain('byte 0: bad magic bytes: 3c68746d is found');
  const behind = Buffer.concat([file, Buffer.from([0, 0, 1])]);
  expect(errorOf(behind).place.byte).toBe(file.length + 2);
  expect(errorOf(new Uint8Array()).message).toContain('the file is empty');
});

test('lengths that no block has are refused', () => {
  for (const length of [0, 80, 4_000_001]) {
    const file = blockFile(makeChain([[]]));
    file.writeUInt32LE(length, 4);
    expect(errorOf(file).message).toContain(`byte 4: impossible block length ${length}`);
  }
});

test('a changed transaction breaks the merkle root, with both roots named', () => {
  const [block] = makeChain([[foreignSpend()]]);
  const file = blockFile([block]);
  file[file.length - 1] ^= 1; // the last lock time
  const error = errorOf(file);
  expect(error.message).toContain(
    `wrong merkle root: the header says ${Buffer.from(block.merkleRoot!).reverse().toString('hex')}`,
  );
  expect(error.place.byte).toBe(8 + 36);
});

test('a changed witness breaks the witness commitment, a missing one is told', () => {
  const [block] = makeChain([[foreignSpend([Uint8Array.of(1, 2, 3)])]]);
  const file = blockFile([block]);
  file[file.length - 5] ^= 1; // the last byte of the witness
  expect(errorOf(file).message).toContain('wrong witness commitment');

  const without = oneBlock([coinbase(0, [[script, 1n]]), foreignSpend()]);
  without.transactions![1].ins[0].witness = [Uint8Array.of(1)];
  expect(errorOf(blockFile([without])).message).toContain('its coinbase has no commitment');
});

test('transactions repeated to the same merkle root are refused', () => {
  const transactions = [coinbase(0, [[script, 1n]]), foreignSpend(), foreignSpend()];
  transactions[2].locktime = 5;
  const block = oneBlock(transactions);
  block.transactions!.push(block.transactions![2].clone());
  // The root of three leaves is that of four where the last two are the same. The copy itself spends twice what no block holds.
  expect(errorOf(blockFile([block])).message).toContain('repeated');
});

test('counts that the bytes left cannot hold are refused where they stand', () => {
  const [block] = makeChain([[]]);
  const counts = blockFile([block]);
  counts[88] = 200;
  expect(errorOf(counts).message).toMatch(/byte 88: impossible count: 200 transactions in the \d+ bytes left/);
  const inputs = blockFile([block]);
  inputs[93] = 0xfc;
  expect(errorOf(inputs).message).toMatch(/byte 93: impossible count: 252 inputs/);
  const none = blockFile([block]);
  none[88] = 0;
  expect(errorOf(none).message).toContain('impossible count: a block without transactions');
  const long = Buffer.concat([
    block.toBuffer().subarray(0, 80),
    Buffer.from([0xfd, 1, 0]),
    block.toBuffer().subarray(81),
  ]);
  expect(errorOf(long).message).toContain('the count 1 is written in 3 bytes');
  const more = Buffer.concat([block.toBuffer(), Buffer.from([0])]);
  expect(errorOf(more).message).toContain('1 bytes are left behind the last transaction');
});

test('an output spent twice, or one that its transaction does not have, is refused', () => {
  const spend = (hash: Uint8Array, index: number, value: bigint) => {
    const transaction = new Transaction();
    transaction.addInput(hash, index);
    transaction.addOutput(script, value);
    return transaction;
  };
  const paid = foreignSpend();
  const twice = makeChain([[paid, spend(paid.getHash(), 0, 1n)], [spend(paid.getHash(), 0, 2n)]]);
  expect(errorOf(blockFile(twice)).message).toContain(`output 0 of transaction ${paid.getId()} is spent twice`);
  const beyond = makeChain([[paid, spend(paid.getHash(), 1, 1n)]]);
  expect(errorOf(blockFile(beyond)).message).toContain(`output 1 of transaction ${paid.getId()} is spent: it has 1`);
});

test('a block starts with a coinbase, and has no other', () => {
  expect(errorOf(blockFile([oneBlock([foreignSpend()])])).message).toContain('the first transaction is no coinbase');
  const two = oneBlock([coinbase(0, [[script, 1n]]), coinbase(1, [[script, 1n]])]);
  expect(errorOf(blockFile([two])).message).toContain('a coinbase input past the first transaction');
});

test('a value beyond all bitcoin is refused', () => {
  const [block] = makeChain([[foreignSpend()]]);
  const file = blockFile([block]);
  file.writeBigUInt64LE(2_100_000_000_000_001n, file.length - 4 - script.length - 1 - 8);
  expect(errorOf(file).message).toContain('an output of 2100000000000001 satoshi');
});
