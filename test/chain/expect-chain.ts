import type { Block, Transaction } from 'bitcoinjs-lib';
import { expect } from 'vitest';
import { type Chain, coinbaseInput, unresolvedInput, unspent } from '../../src/chain/chain.ts';
import { hashText } from '../../src/chain/hash-text.ts';

/**
 * Asserts that a chain is what bitcoinjs-lib reads in the same blocks, in this order: all columns but types and
 * addresses, with spent outputs found by ids in a Map.
 */
export function expectChain({ blocks, transactions, inputs, outputs }: Chain, expected: readonly Block[]): void {
  const all = expected.flatMap((block) => block.transactions!);
  expect(texts(blocks.hash)).toEqual(expected.map((block) => block.getId()));
  expect(Array.from(blocks.time)).toEqual(expected.map((block) => block.timestamp));
  expect(Array.from(blocks.firstTransaction)).toEqual(starts(expected.map((block) => block.transactions!.length)));
  expect(texts(transactions.id)).toEqual(all.map((transaction) => transaction.getId()));
  expect(Array.from(transactions.block)).toEqual(expected.flatMap((block, b) => block.transactions!.map(() => b)));
  expect(Array.from(transactions.firstInput)).toEqual(starts(all.map(({ ins }) => ins.length)));
  expect(Array.from(transactions.firstOutput)).toEqual(starts(all.map(({ outs }) => outs.length)));
  expect(Array.from(transactions.lockTime)).toEqual(all.map(({ locktime }) => locktime));
  expect(Array.from(transactions.weight)).toEqual(all.map((transaction) => transaction.weight()));
  expect(Array.from(inputs.sequence)).toEqual(all.flatMap(({ ins }) => ins.map(({ sequence }) => sequence)));
  expect(Array.from(outputs.value)).toEqual(all.flatMap(({ outs }) => outs.map(({ value }) => Number(value))));
  expectSpent(inputs, outputs, all);
}

function expectSpent(inputs: Chain['inputs'], outputs: Chain['outputs'], all: readonly Transaction[]): void {
  const firstOutput = new Map<string, number>();
  const spender = all.flatMap(({ outs }) => outs.map(() => unspent));
  let output = 0;
  for (const transaction of all) {
    firstOutput.set(transaction.getId(), output);
    output += transaction.outs.length;
  }
  const spent = all.flatMap((transaction) =>
    transaction.ins.map(({ hash, index }) => {
      if (transaction.isCoinbase()) return coinbaseInput;
      const first = firstOutput.get(Buffer.from(hash).reverse().toString('hex'));
      return first === undefined ? unresolvedInput : first + index;
    }),
  );
  spent.forEach((output, input) => {
    if (output >= 0) spender[output] = input;
  });
  expect(Array.from(inputs.spent)).toEqual(spent);
  expect(Array.from(outputs.spender)).toEqual(spender);
  spent.forEach((output, input) => {
    if (output < 0) {
      expect(inputs.value[input]).toBe(output === coinbaseInput ? 0 : Number.NaN);
      return;
    }
    expect(inputs.value[input]).toBe(outputs.value[output]);
    expect(inputs.type[input]).toBe(outputs.type[output]);
    expect(inputs.address[input]).toBe(outputs.address[output]);
  });
}

const texts = (hashes: Uint8Array): string[] =>
  Array.from({ length: hashes.length / 32 }, (_, number) => hashText(hashes, number));

function starts(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push(starts.at(-1)! + count);
  return starts;
}
