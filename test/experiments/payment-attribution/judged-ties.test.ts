import { expect, it } from 'vitest';
import { judgeTies } from '../../../experiments/payment-attribution/judged-ties.ts';
import { adderTo } from '../../../experiments/payment-attribution/tally.ts';
import type { Tie } from '../../../src/attribution/identities/ties.ts';
import { emptySums } from '../../../src/attribution/scores/owner-sums.ts';

// Owner 0 pays twice from wallet 7 (transactions 0, 1); owners 1 and 2 pay from wallet 8 (2, 3, 4); transaction 5 is a
// CoinJoin's, without a wallet.
const wallets = Int32Array.from([7, 7, 8, 8, 8, -1]);
const paidBy = [
  ['a', 0],
  ['a', 1],
  ['b', 2],
  ['b', 3],
  ['c', 4],
  ['c', 5],
  ['c', -1],
] as const;
const market = {
  ownerOf: new Map([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]),
  purchases: paidBy.map(([ad, transaction]) => ({ ad, transaction })) as never,
};
const tie = (owner: number, wallet: number, support: number, corrected: number): Tie => ({
  owner,
  wallet,
  support,
  purchases: 4,
  coincidence: 0.01,
  chance: corrected,
  corrected,
});

it('a tie is right where the owner paid from the wallet, and their own where nobody else did', () => {
  const sums = emptySums(3);
  const ties = [tie(0, 7, 2, 0.01), tie(0, 8, 1, 0.5), tie(1, 8, 2, 0.01), tie(2, 8, 2, 0.2), tie(2, 7, 2, 0.01)];
  const judged = judgeTies(ties, market, wallets, 0.05, adderTo(sums));
  expect(judged.map(({ persistent, right, own }) => [persistent, right, own])).toEqual([
    [true, true, true],
    [false, false, false],
    [true, true, false],
    [false, true, false],
    [true, false, false],
  ]);
  const byOwner = (name: keyof typeof sums) => [...sums[name]];
  expect(byOwner('ties')).toEqual([2, 1, 2]);
  expect(byOwner('rightTies')).toEqual([1, 1, 1]);
  expect(byOwner('trueTies')).toEqual([1, 1, 1]);
  expect(byOwner('persistent')).toEqual([1, 1, 1]);
  expect(byOwner('rightPersistent')).toEqual([1, 1, 0]);
  expect(byOwner('ownPersistent')).toEqual([1, 0, 0]);
  expect(byOwner('identifiable')).toEqual([1, 1, 0]);
  expect(byOwner('identified')).toEqual([1, 1, 0]);
  expect(byOwner('singledOut')).toEqual([1, 0, 0]);
});
