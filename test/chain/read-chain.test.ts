import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, Transaction } from 'bitcoinjs-lib';
import { afterAll, expect, test } from 'vitest';
import { hashText } from '../../src/chain/hash-text.ts';
import { readChain } from '../../src/chain/read-chain.ts';
import { expectChain } from './expect-chain.ts';
import { blockFile, coinbase, makeBlock, makeChain, masked } from './make-blocks.ts';
import { knownScripts } from './scripts.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkledger-chain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = knownScripts(1)[0].script;

/** Eight blocks, each of which spends what the one before pays. */
const blocks = spendingChain(8);

function spendingChain(length: number): Block[] {
  let previous: Transaction | undefined;
  return makeChain(
    Array.from({ length }, (_, i) => {
      const transaction = new Transaction();
      transaction.addInput(previous?.getHash() ?? new Uint8Array(32).fill(5), 0);
      transaction.addOutput(script, 1000n - BigInt(i));
      if (i % 2 === 1) transaction.ins[0].witness = [Uint8Array.of(i)];
      previous = transaction;
      return [transaction];
    }),
  );
}

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

test('a folder of block files out of order, masked, with zeros between and behind', () => {
  const key = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 250);
  const [a, b, c, d, e, f, g, h] = blocks;
  const files = { 'blk00000.dat': [c, a, b, f], 'blk00001.dat': [e, d], 'blk00002.dat': [h, g] };
  for (const [name, content] of Object.entries(files)) {
    write(`node/${name}`, masked(blockFile(content, { zerosBetween: 11, zerosBehind: 200_000 }), key));
  }
  write('node/xor.dat', key);
  write('node/rev00000.dat', Uint8Array.of(1));
  const reading = readChain(join(folder, 'node'), 'regtest');
  expectChain(reading.chain, blocks);
  expect(Array.from(reading.chain.blocks.height)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(reading).toMatchObject({ staleBlocks: 0, duplicateBlocks: 0, unresolvedInputs: 1 });
});

test('single blocks and block files mixed, some twice', () => {
  const paths = [
    ...[5, 1, 7].map((i) => write(`single-${i}.raw`, blocks[i].toBuffer())),
    write('rest.dat', blockFile([0, 2, 4, 3, 6, 1].map((i) => blocks[i]))),
  ];
  const reading = readChain(paths, 'regtest');
  expectChain(reading.chain, blocks);
  expect(reading.duplicateBlocks).toBe(1);
});

test('of two branches the longer counts, whichever is met first; the other is stale', () => {
  const reward = (height: number) => coinbase(height, [[script, 1n]]);
  const fork = [makeBlock(blocks[4].getHash(), [reward(5)])];
  fork.push(makeBlock(fork[0].getHash(), [reward(6)]));
  for (const [name, file] of Object.entries({ first: [...fork, ...blocks], last: [...blocks, ...fork] })) {
    const reading = readChain(write(`fork-${name}.dat`, blockFile(file)), 'regtest');
    expectChain(reading.chain, blocks);
    expect(reading.staleBlocks).toBe(2);
  }
  fork.push(makeBlock(fork[1].getHash(), [reward(7)]), makeBlock(fork[1].getHash(), [reward(77)]));
  fork.push(makeBlock(fork[2].getHash(), [reward(8)]));
  const reading = readChain(write('fork-longer.dat', blockFile([...blocks, ...fork])), 'regtest');
  expectChain(reading.chain, [...blocks.slice(0, 5), fork[0], fork[1], fork[2], fork[4]]);
  expect(reading.staleBlocks).toBe(4);
});

test('more work wins over more blocks', () => {
  const hard = makeBlock(blocks[6].getHash(), [coinbase(7, [[script, 2n]])], { bits: 0x2007ffff });
  const reading = readChain(write('work.dat', blockFile([...blocks, hard])), 'regtest');
  expectChain(reading.chain, [...blocks.slice(0, 7), hard]);
});

test('parts of a chain stand in the order of their heights, and heights are counted from the coinbases', () => {
  const later = makeChain([[], [], []], { firstHeight: 300, previous: new Uint8Array(32).fill(3) });
  const reading = readChain(
    write('parts.dat', blockFile([later[1], later[2], later[0], ...blocks.slice(2)])),
    'regtest',
  );
  expectChain(reading.chain, [...blocks.slice(2), ...later]);
  expect(Array.from(reading.chain.blocks.height)).toEqual([2, 3, 4, 5, 6, 7, 300, 301, 302]);
  expect(reading.unresolvedInputs).toBe(1);
});

test('an undo file tells what unresolved inputs spend', () => {
  const [first, second] = knownScripts(2);
  const entry = (value: bigint, spent: Uint8Array) => {
    const bytes = Buffer.alloc(9);
    bytes.writeBigInt64LE(value);
    bytes[8] = spent.length;
    return Buffer.concat([bytes, spent]);
  };
  expect(first.type).toBe('p2pkh');
  const path = write('undo.dat', blockFile(blocks.slice(0, 2)));
  const undoPath = (bytes: Uint8Array, name: string) => ({ undo: write(name, bytes) });
  // Blocks 0 and 1: the first input spends what no block holds, the second what the first pays.
  const fit = Buffer.concat([entry(7000n, second.script), entry(1000n, script)]);
  const other = Buffer.concat([entry(7000n, second.script), entry(999n, script)]);
  const long = Buffer.concat([fit, entry(998n, script)]);
  const { chain, unresolvedInputs } = readChain(path, 'regtest', undoPath(fit, 'fit.undo'));
  expect(unresolvedInputs).toBe(1);
  expect(Array.from(chain.inputs.value)).toEqual([0, 7000, 0, 1000]);
  expect(chain.addresses.find('p2sh', chain.addresses.hash(chain.inputs.address[1]))).toBe(chain.inputs.address[1]);
  expect(() => readChain(path, 'regtest', undoPath(other, 'value.undo'))).toThrow(/spends 999 satoshi here, 1000 in/);
  expect(() => readChain(path, 'regtest', undoPath(long, 'long.undo'))).toThrow('34 bytes are left behind');
  expect(() => readChain(path, 'regtest', undoPath(fit.subarray(0, 32), 'end.undo'))).toThrow(/the undo file ends/);
  expect(() => readChain(path, 'regtest', undoPath(fit.subarray(0, 20), 'cut.undo'))).toThrow(
    /cut\.undo: byte 9: the undo file ends 11 bytes on, where 23 are needed/,
  );
});

test('an error names the file that it is in, with the byte in that file', () => {
  const good = write('bad/blk00000.dat', blockFile(blocks.slice(0, 4)));
  const bytes = blockFile(blocks.slice(4));
  bytes[8 + 40] ^= 1;
  const bad = write('bad/blk00001.dat', bytes);
  expect(() => readChain([good, bad], 'regtest')).toThrow(`${bad}: byte 44: wrong merkle root`);
  expect(() => readChain(join(folder, 'none'), 'regtest')).toThrow('none: there is no such file or folder');
  mkdirSync(join(folder, 'empty'));
  expect(() => readChain(join(folder, 'empty'), 'regtest')).toThrow('the folder holds no block files');
});

test('hashes are shown reversed', () => {
  expect(hashText(blocks[3].getHash())).toBe(blocks[3].getId());
});
