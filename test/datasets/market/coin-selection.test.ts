import { expect, test } from 'vitest';
import { type Coin, selectCoins } from '../../../datasets/market/wallets/coin-selection.ts';

const coins = [5, 1, 8, 3].map((value, output): Coin => ({ output, value }));
const outputs = (habit: Parameters<typeof selectCoins>[3], target: number, fee = 1) =>
  selectCoins(coins, target, fee, habit)?.map(({ output }) => output);

test('coins are taken in the order of the habit until they are enough', () => {
  // Each is worth 1 less than it holds; the coin of 1 is worth nothing.
  expect(outputs('oldest', 4)).toEqual([0]);
  expect(outputs('oldest', 5)).toEqual([0, 2]);
  expect(outputs('smallest-first', 5)).toEqual([3, 0]);
  expect(outputs('largest-first', 8)).toEqual([2, 0]);
  expect(outputs('single-best', 4)).toEqual([0]);
  expect(outputs('single-best', 8)).toEqual([2, 0]);
  expect(outputs('oldest', 13)).toEqual([0, 2, 3]);
  expect(outputs('oldest', 14)).toBeUndefined();
  expect(outputs('largest-first', 14)).toBeUndefined();
  expect(outputs('oldest', 0)).toEqual([]);
});

test('the oldest coins are asked for only until they are enough', () => {
  function* endless(): Generator<Coin> {
    for (let output = 0; ; output++) yield { output, value: 2 };
  }
  expect(selectCoins(endless(), 3, 1, 'oldest')).toHaveLength(3);
});
