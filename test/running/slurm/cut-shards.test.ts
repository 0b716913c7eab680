import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutShards } from '../../../src/running/slurm/cut-shards.ts';

interface Costed {
  readonly affinity: string;
  readonly cost: number;
}

/** `a30` costs 30 and is of affinity a. */
const cut = (words: string, target: number, most = 1000) => {
  const trials = words.split(' ').map((word) => ({ word, affinity: word[0], cost: Number(word.slice(1)) }));
  return cutShards(trials, ({ cost }) => cost, target, most).map((shard) => shard.map(({ word }) => word).join(' '));
};

test('keeps an affinity together where it fits, and fills up with others', () => {
  expect(cut('a30 b10 a20 c15 b40', 100)).toEqual(['a30 a20 b10 b40', 'c15']);
});

test('cuts an affinity that does not fit, and leaves what costs more than the target by itself', () => {
  expect(cut('a60 a60 a30 b500 b10', 100)).toEqual(['b500', 'a60 a30 b10', 'a60']);
});

test('makes no more shards than it may', () => {
  expect(cut('a50 a50 b50 b50 c50', 50)).toHaveLength(5);
  expect(cut('a50 a50 b50 b50 c50', 50, 3)).toEqual(['a50 a50', 'b50 b50', 'c50']);
  expect(cut('a50 a50 b50 b50 c50', 50, 1)).toHaveLength(1);
});

const costed = fc.record({
  affinity: fc.constantFrom('a', 'b', 'c'),
  cost: fc.double({ min: 0.01, max: 300, noNaN: true }),
});

test('puts every trial into one shard, within the target unless it is alone, and never cuts what fits', () => {
  fc.assert(
    fc.property(fc.array(costed, { maxLength: 60 }), fc.integer({ min: 50, max: 200 }), (trials: Costed[], target) => {
      const shards = cutShards(trials, ({ cost }) => cost, target, 1000);
      expect(new Set(shards.flat())).toEqual(new Set(trials));
      expect(shards.flat()).toHaveLength(trials.length);
      const costOf = (part: readonly Costed[]) => part.reduce((sum, { cost }) => sum + cost, 0);
      for (const shard of shards) if (shard.length > 1) expect(costOf(shard)).toBeLessThanOrEqual(target + 1e-9);
      for (const affinity of ['a', 'b', 'c']) {
        const group = trials.filter((trial) => trial.affinity === affinity);
        const holding = shards.filter((shard) => shard.some((trial) => trial.affinity === affinity));
        if (group.length > 0 && costOf(group) <= target - 1e-9) expect(holding).toHaveLength(1);
      }
      // First fit leaves at most one shard half empty.
      expect(shards.filter((shard) => costOf(shard) <= target / 2 - 1e-9).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('makes as many as allowed at most, whatever the costs', () => {
  fc.assert(
    fc.property(fc.array(costed, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (trials: Costed[], most) => {
      const shards = cutShards(trials, ({ cost }) => cost, 10, most);
      expect(shards.length).toBeLessThanOrEqual(most);
      expect(shards.flat()).toHaveLength(trials.length);
    }),
  );
});
