import { describe, expect, test } from 'vitest';
import { viewChain } from '../../../src/clustering/chain-view.ts';
import { labelChange, unknownLabel } from '../../../src/clustering/change/change-labels.ts';
import { changeRows } from '../../../src/clustering/change/change-rows.ts';
import { findChangeHeuristic } from '../../../src/clustering/change/index.ts';
import { crossFitChange, scoredChange } from '../../../src/clustering/change/learned-change.ts';
import { noChange, uniqueCandidate } from '../../../src/clustering/change/unique.ts';
import { clusterAddresses } from '../../../src/clustering/cluster-addresses.ts';
import { blockSci } from '../../../src/clustering/coinjoins/blocksci.ts';
import { InputError } from '../../../src/common/error.ts';
import { randomForest } from '../../../src/models/random-forest.ts';
import { addressOf, type BuiltTransaction, buildChain } from '../../chain-builder.ts';

// Twelve wallets pay a shop three times each. Change is worth less than the smallest input, but for the third time.
// Every other wallet's change goes to another script type than its inputs'; the shop's is always theirs. Nothing is
// spent, and nothing has a lock time: that tells nothing.
const wallets = 12;
const payments = 3;
const transactions: BuiltTransaction[] = [
  {
    outputs: Array.from({ length: wallets * payments }, (_, i) => ({
      value: 1000,
      to: `p2wpkh:${Math.floor(i / payments)}`,
    })),
  },
  ...Array.from({ length: wallets * payments }, (_, i): BuiltTransaction => {
    const wallet = Math.floor(i / payments);
    const change = {
      value: i % payments === 2 ? 500 : 300 + i,
      to: `${wallet % 2 === 0 ? 'p2wpkh' : 'p2tr'}:change ${i}`,
    };
    const price = { value: 1000, to: `p2wpkh:shop ${i}` };
    return {
      inputs: [[0, i], { value: 400, to: `p2wpkh:${wallet}` }],
      outputs: i % 2 === 0 ? [change, price] : [price, change],
    };
  }),
];
const chain = buildChain(transactions);
const view = viewChain(chain);
const heuristics = ['optimal', 'address-type', 'spent', 'locktime'].map(findChangeHeuristic);
const rows = changeRows(view, heuristics, clusterAddresses(view), [blockSci]);
const owner = new Int32Array(chain.addresses.count).fill(-1);
for (let wallet = 0; wallet < wallets; wallet++) owner[addressOf(chain, `p2wpkh:${wallet}`)] = wallet;
for (let i = 0; i < wallets * payments; i++) {
  const wallet = Math.floor(i / payments);
  owner[addressOf(chain, `${wallet % 2 === 0 ? 'p2wpkh' : 'p2tr'}:change ${i}`)] = wallet;
  owner[addressOf(chain, `p2wpkh:shop ${i}`)] = 99;
}
const labels = labelChange(view, rows, owner);
const forest = randomForest({ kind: 'random-forest', trees: 10, maxRows: 500, featureShare: 1 });
const scores = crossFitChange(rows, labels, forest, { folds: 3, seed: 5 });

describe('rows', () => {
  test('one for each output, with votes that share out to the candidates', () => {
    expect(rows.output.length).toBe(2 * wallets * payments);
    // The first payment: change 300 to the inputs' type, price 1000 to it too; both unspent.
    expect([...rows.votes.data.subarray(0, 8)]).toEqual([1, 0.5, 0, 0.5, 0, 0.5, 0, 0.5]);
    expect(rows.heuristics).toEqual(heuristics.map(({ name }) => name));
  });

  test('of senders, not of CoinJoins, coinbases or single outputs', () => {
    const more = buildChain([
      {
        outputs: [
          { value: 9, to: 'a' },
          { value: 9, to: 'b' },
          { value: 9, to: 'c' },
        ],
      },
      {
        inputs: [
          [0, 0],
          [0, 1],
        ],
        outputs: [5, 5, 3].map((value, i) => ({ value, to: `o${i}` })),
      },
      {
        inputs: [[0, 2]],
        outputs: [
          { value: 9, to: 'd' },
          { value: 0, to: 'op_return' },
        ],
      },
      {
        inputs: ['unresolved'],
        outputs: [
          { value: 9, to: 'd' },
          { value: 4, to: 'e' },
        ],
      },
      {
        inputs: [[2, 0]],
        outputs: [
          { value: 5, to: 'd' },
          { value: 4, to: 'e' },
        ],
      },
    ]);
    const seen = viewChain(more);
    const base = clusterAddresses(seen);
    const { output, sender } = changeRows(seen, heuristics, base, [blockSci]);
    expect([...output]).toEqual([10, 11]);
    expect([...sender]).toEqual(Array(2).fill(base.cluster[addressOf(more, 'd')]));
    expect([...changeRows(seen, heuristics, base, []).output]).toEqual([3, 4, 5, 10, 11]);
  });
});

describe('labels', () => {
  test('follow the owners', () => {
    expect(labels.filter((label) => label === 1)).toHaveLength(wallets * payments);
    expect(labels.filter((label) => label === 0)).toHaveLength(wallets * payments);
    expect([...labels.subarray(0, 4)]).toEqual([1, 0, 0, 1]);
  });

  test('are unknown where an owner is, or where inputs have several', () => {
    const some = owner.slice();
    some[addressOf(chain, 'p2wpkh:0')] = -1;
    some[addressOf(chain, 'p2wpkh:shop 4')] = -1;
    const partly = labelChange(view, rows, some);
    expect([...partly.subarray(0, 10)]).toEqual([-1, -1, -1, -1, -1, -1, 0, 1, 1, unknownLabel]);
    const mixed = buildChain([
      {
        outputs: [
          { value: 9, to: 'a' },
          { value: 9, to: 'b' },
        ],
      },
      {
        inputs: [
          [0, 0],
          [0, 1],
        ],
        outputs: [
          { value: 8, to: 'a' },
          { value: 4, to: 'c' },
        ],
      },
    ]);
    const seen = viewChain(mixed);
    const both = changeRows(seen, heuristics, clusterAddresses(seen), []);
    expect([...labelChange(seen, both, [0, 1, 2])]).toEqual([-1, -1]);
    expect([...labelChange(seen, both, [0, 0, 2])]).toEqual([1, 0]);
  });
});

describe('a random forest over votes', () => {
  test('learns which votes to trust, and that one heuristic is wrong of other script types', () => {
    const of = (optimal: number, type: number, label: number) =>
      scores.score.filter((_, row) => {
        const [first, second] = rows.votes.data.subarray(4 * row);
        return first === optimal && second === type && labels[row] === label;
      });
    const likely = [...of(1, 0.5, 1), ...of(1, 0, 1), ...of(0, 0, 1)];
    const doubtful = [...of(0, 0.5, 1), ...of(0, 0.5, 0)];
    const unlikely = of(0, 1, 0);
    expect([likely.length, doubtful.length, unlikely.length]).toEqual([30, 24, 18]);
    expect(Math.min(...likely)).toBeGreaterThan(Math.max(...doubtful));
    expect(Math.min(...doubtful)).toBeGreaterThan(Math.max(...unlikely));
  });

  test('no sender lies in two folds, and every fold has its share', () => {
    const folds = new Map<number, Set<number>>();
    rows.sender.forEach((sender, row) => {
      folds.set(sender, (folds.get(sender) ?? new Set()).add(scores.fold[row]));
    });
    expect(folds.size).toBe(wallets);
    expect([...folds.values()].every((found) => found.size === 1)).toBe(true);
    expect([0, 1, 2].map((fold) => scores.fold.filter((f) => f === fold).length)).toEqual([24, 24, 24]);
  });

  test("a fold's own labels don't move its scores, others' do", () => {
    const flipped = labels.map((label, row) => (scores.fold[row] === 0 ? 1 - label : label));
    const again = crossFitChange(rows, flipped, forest, { folds: 3, seed: 5 });
    const of = (given: Float64Array, fold: number) => [...given.filter((_, row) => scores.fold[row] === fold)];
    expect(of(again.score, 0)).toEqual(of(scores.score, 0));
    expect(of(again.score, 1)).not.toEqual(of(scores.score, 1));
  });

  test('the same seed gives the same scores', () => {
    expect(crossFitChange(rows, labels, forest, { folds: 3, seed: 5 })).toEqual(scores);
  });

  test('becomes a heuristic like any other', () => {
    const learned = scoredChange('forest', rows, scores.score, 0.5);
    expect(uniqueCandidate(view, learned, 0)).toBe(noChange);
    for (let i = 0; i < wallets * payments; i++) {
      const named = uniqueCandidate(view, learned, i + 1);
      const telling = i % payments !== 2 || Math.floor(i / payments) % 2 === 1;
      if (telling) expect(labels[rows.output.indexOf(named)]).toBe(1);
      else expect(named).toBe(noChange);
    }
    expect(scoredChange('none', rows, scores.score, 1).candidates(view, 1)).toEqual([]);
  });

  test('asks for as many senders as folds', () => {
    expect(() => crossFitChange(rows, labels, forest, { folds: 13, seed: 5 })).toThrow(InputError);
  });
});
