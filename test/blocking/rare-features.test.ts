import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsSharing } from '../../src/blocking/rare-features.ts';
import { listed, pairsWhere, someSets } from './reference.ts';

test('pairs that share enough rare features, as looking at all pairs finds them', () => {
  fc.assert(
    fc.property(
      someSets,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 12 }),
      (sets, atLeast, mostItems) => {
        const isRare = (feature: number) => sets.filter((set) => set.includes(feature)).length <= mostItems;
        const shared = (a: number, b: number) => sets[a].filter((f) => sets[b].includes(f) && isRare(f)).length;
        expect(listed(pairsSharing(sets, { atLeast, mostItems }))).toEqual(
          pairsWhere(sets.length, (a, b) => shared(a, b) >= atLeast),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('by hand: feature 7 is in all four, 1 and 2 tie the first and the last', () => {
  const sets = [Int32Array.of(1, 2, 7), Int32Array.of(1, 7), Int32Array.of(7), Int32Array.of(1, 2, 7)];
  expect(listed(pairsSharing(sets, { atLeast: 2, mostItems: 3 }))).toEqual([[0, 3]]);
  expect(listed(pairsSharing(sets, { atLeast: 1, mostItems: 2 }))).toEqual([[0, 3]]);
  expect(listed(pairsSharing(sets, { atLeast: 2, mostItems: 4 }))).toEqual([
    [0, 1],
    [0, 3],
    [1, 3],
  ]);
});

test('refuses feature numbers that an index cannot hold, and 0 shared features', () => {
  const sharing =
    (features: number[], atLeast = 1) =>
    () =>
      pairsSharing([Int32Array.from(features)], { atLeast, mostItems: 2 });
  expect(sharing([-3, 4])).toThrow('feature -3: number features from 0');
  expect(sharing([2 ** 30])).toThrow('feature 1073741824: number features from 0, below 268435456');
  expect(sharing([1], 0)).toThrow('atLeast 0: it must be a whole number of at least 1');
});
