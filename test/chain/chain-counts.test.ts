import { Transaction } from 'bitcoinjs-lib';
import { expect, test } from 'vitest';
import { countChain } from '../../src/chain/chain-counts.ts';
import { transactionFees } from '../../src/chain/fees.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { blockFile, makeChain } from './make-blocks.ts';
import { knownScripts } from './scripts.ts';

const [p2pkh, p2sh] = knownScripts(1).map(({ script }) => script);

function pay(hash: Uint8Array, index: number, ...values: bigint[]): Transaction {
  const transaction = new Transaction();
  transaction.addInput(hash, index);
  values.forEach((value, i) => {
    transaction.addOutput(i === 0 ? p2pkh : p2sh, value);
  });
  return transaction;
}

test('counts a chain, with fees where the value of every input is known', () => {
  const [first] = makeChain([[]]);
  const reward = first.transactions![0].getHash(); // 5,000,000,000 satoshi
  const one = pay(reward, 0, 4_999_990_000n, 7_000n); // fee 3,000
  const two = pay(one.getHash(), 1, 6_500n); // fee 500
  const { chain } = scanBlocks(blockFile(makeChain([[], [one, two]])), 'regtest');
  expect(Array.from(transactionFees(chain))).toEqual([0, 0, 3000, 500]);
  expect(countChain(chain)).toMatchObject({
    blocks: 2,
    heights: [0, 1],
    times: [1_500_000_000, 1_500_000_600],
    transactions: 4,
    inputs: 4,
    outputs: 5,
    unspentOutputs: 3,
    addresses: 2,
    outputsByType: { p2pkh: 2, p2sh: 1, nonstandard: 2, p2tr: 0 },
    feesSat: 3500,
  });
});

test('fees are not known where an input is unresolved, and never below nothing', () => {
  const foreign = pay(new Uint8Array(32).fill(1), 0, 10n);
  const { chain } = scanBlocks(blockFile(makeChain([[foreign]])), 'regtest');
  expect(transactionFees(chain)[1]).toBeNaN();
  expect(countChain(chain).feesSat).toBeNull();
  const more = pay(foreign.getHash(), 0, 11n);
  const { chain: wrong } = scanBlocks(blockFile(makeChain([[foreign, more]])), 'regtest');
  expect(() => transactionFees(wrong)).toThrow(`transaction ${more.getId()} pays out 1 satoshi more than it takes in`);
});
