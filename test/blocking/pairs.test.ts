import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairCompleteness, reductionRatio } from '../../src/blocking/measures.ts';
import { mergeAscending, unionOfPairs } from '../../src/blocking/pairs.ts';
import { listed, pairsOf, pairsWhere } from './reference.ts';

const count = 12;
const somePairs = fc
  .uniqueArray(fc.nat(count * count - 1), { maxLength: 30 })
  .map((packed) => pairsWhere(count, (a, b) => packed.includes(a * count + b)));

test('a union holds what any list holds, once', () => {
  fc.assert(
    fc.property(fc.array(somePairs, { maxLength: 4 }), (lists) => {
      const expected = pairsWhere(count, (a, b) => lists.some((list) => list.some(([c, d]) => a === c && b === d)));
      expect(listed(unionOfPairs(...lists.map((list) => pairsOf(...list))))).toEqual(expected);
    }),
  );
});

test('ascending lists merge', () => {
  const numbers = fc.uniqueArray(fc.nat(20)).map((list) => Float64Array.from(list).sort());
  fc.assert(
    fc.property(numbers, numbers, (x, y) => {
      expect([...mergeAscending(x, y)]).toEqual([...new Set([...x, ...y])].sort((p, q) => p - q));
    }),
  );
});

test('completeness and reduction, by hand: 2 of 4 pairs of one label, 3 pairs of 15', () => {
  const label = [0, 0, 0, 1, 1, -1];
  const pairs = pairsOf([0, 1], [2, 3], [3, 4]);
  expect(pairCompleteness(pairs, label)).toBe(2 / 4);
  expect(reductionRatio(pairs, 6)).toBe(12 / 15);
  expect(pairCompleteness(pairsOf([4, 5]), [0, 1, 2, 3, -1, -1])).toBeNull();
  expect(reductionRatio(pairsOf(), 1)).toBeNull();
});

test('completeness is what counting all pairs gives', () => {
  fc.assert(
    fc.property(
      somePairs,
      fc.array(fc.integer({ min: -1, max: 3 }), { minLength: count, maxLength: count }),
      (list, label) => {
        const same = pairsWhere(count, (a, b) => label[a] >= 0 && label[a] === label[b]);
        const kept = same.filter(([a, b]) => list.some(([c, d]) => a === c && b === d));
        expect(pairCompleteness(pairsOf(...list), label)).toBe(same.length === 0 ? null : kept.length / same.length);
      },
    ),
  );
});
