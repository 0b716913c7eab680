import { beforeAll, expect, it } from 'vitest';
import { simulateMarket } from '../../../datasets/market/simulate.ts';
import { marketSettings } from '../../../datasets/market/sizes.ts';
import { changeQuality } from '../../../experiments/address-clustering/change-quality.ts';
import { countCoinJoins } from '../../../experiments/address-clustering/coinjoin-counts.ts';
import type { LabelledChain } from '../../../experiments/address-clustering/labelled.ts';
import { simulatedChain } from '../../../experiments/address-clustering/market-chain.ts';
import { paymentsOf, spendableOutputs } from '../../../experiments/address-clustering/payments.ts';
import { findChangeHeuristic } from '../../../src/clustering/change/index.ts';
import { coinJoinRules } from '../../../src/clustering/coinjoins/index.ts';

const settings = marketSettings('small', { unsigned: true, days: 1, purchases: 80, background: { users: 60 } });
let labelled: LabelledChain;
beforeAll(() => {
  labelled = simulatedChain(settings);
});

it('knows the owner of every address but the genesis block’s', () => {
  expect(labelled.owner.filter((owner) => owner < 0)).toHaveLength(1);
});

it('calls change exactly what the simulator sent back', () => {
  const { change } = simulateMarket(settings).truth.outputs;
  const { view, owner } = labelled;
  const { transactions, sender } = paymentsOf(labelled, coinJoinRules, 2);
  expect(transactions.length).toBeGreaterThan(200);
  transactions.forEach((transaction, i) => {
    for (const output of spendableOutputs(view.chain, transaction)) {
      expect(owner[view.chain.outputs.address[output]] === sender[i] ? 1 : 0).toBe(change[output]);
    }
  });
});

it('accounts for every transaction once', () => {
  const { transactions, left } = paymentsOf(labelled, coinJoinRules, 2);
  const counted = transactions.length + left.coinbases + left.coinJoins + left.fewOutputs + left.senderUnknown;
  expect(counted).toBe(labelled.view.chain.transactions.count);
});

it('counts CoinJoins against what the simulation made', () => {
  const all = countCoinJoins(labelled, coinJoinRules);
  expect(all.true).toBeGreaterThan(0);
  expect(all.foundRightly).toBe(all.true);
  expect(countCoinJoins(labelled, [])).toEqual({ found: 0, true: all.true, foundRightly: 0 });
});

it('agrees with a heuristic’s counts made by hand', () => {
  const heuristic = findChangeHeuristic('optimal');
  const payments = paymentsOf(labelled, coinJoinRules, 2);
  const { counts, measures } = changeQuality(labelled, payments, heuristic, { resamples: 2, seed: 1 });
  const { view } = labelled;
  const { change } = simulateMarket(settings).truth.outputs;
  const single = Array.from(payments.transactions, (t) => heuristic.candidates(view, t)).filter((c) => c.length === 1);
  expect(counts.named).toBe(single.length);
  expect(counts.namedRightly).toBe(single.filter(([output]) => change[output] === 1).length);
  expect(measures.get('precision')!.value).toBeCloseTo(counts.namedRightly / single.length, 12);
  expect(measures.get('coverage')!.value).toBeCloseTo(single.length / payments.transactions.length, 12);
});
