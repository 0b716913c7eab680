import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard } from '../../src/stylometry/jaccard.ts';
import { distinctSets, overlap } from '../../src/stylometry/set-similarity.ts';
import { indexSets } from '../../src/stylometry/set-similarity-index.ts';
import { numberedSequences } from '../../src/text/sequences.ts';

// Some items in nearly every text, some in few: with up to 60 texts, all three kinds of members occur.
const item = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.nat(80).map((number) => `common ${number % 9}`),
  fc.nat(400).map((number) => `rare ${number}`),
);
const texts = fc.array(fc.array(item, { maxLength: 12 }), { minLength: 1, maxLength: 60, size: 'max' });

const lists = texts.chain((items) =>
  fc.record({
    items: fc.constant(items),
    pairs: fc.array(fc.tuple(fc.nat(items.length - 1), fc.nat(items.length - 1)), { maxLength: 40 }),
  }),
);

function naiveJaccard(x: readonly string[], y: readonly string[]): number {
  const union = new Set([...x, ...y]);
  const shared = [...new Set(x)].filter((item) => y.includes(item));
  return x.length === 0 || y.length === 0 ? 0 : shared.length / union.size;
}

const pairIndex = (pairs: readonly (readonly [number, number])[]) => ({
  a: Int32Array.from(pairs, ([a]) => a),
  b: Int32Array.from(pairs, ([, b]) => b),
});

test('equals the Jaccard similarity of plain sets, row by row, whatever the order of the pairs', () => {
  fc.assert(
    fc.property(lists, ({ items, pairs }) => {
      const sets = indexSets(distinctSets(numberedSequences(items)));
      const index = pairIndex(pairs);
      const values = new Float64Array(pairs.length);
      jaccard(sets, index, { values, column: 0, stride: 1 });
      expect([...values]).toEqual(pairs.map(([a, b]) => naiveJaccard(items[a], items[b])));
    }),
  );
});

test('keeps members in all three ways in such texts', () => {
  const sets = indexSets(
    distinctSets(
      numberedSequences(Array.from({ length: 40 }, (_, i) => ['in all', `in two ${i >> 1}`, `in one ${i}`])),
    ),
  );
  expect(sets.width).toBe(1);
  expect([sets.rareSize, sets.rare.length]).toEqual([20, 40]);
  expect(new Set(sets.sizes)).toEqual(new Set([3]));
});

test('writes its own column only', () => {
  const sets = indexSets(distinctSets(numberedSequences([['x', 'y'], ['y', 'z'], []])));
  const index = pairIndex([
    [0, 1],
    [1, 2],
    [0, 0],
  ]);
  const values = new Float64Array(9).fill(-1);
  jaccard(sets, index, { values, column: 1, stride: 3 });
  expect([...values]).toEqual([-1, 1 / 3, -1, -1, 0, -1, -1, 1, -1]);
});

test('counts the members of two sets and of their intersection', () => {
  const sets = distinctSets(numberedSequences([['x', 'y', 'x'], ['y', 'z', 'y', 'w'], []]));
  expect(overlap(sets, 0, 1)).toEqual({ sizeA: 2, sizeB: 3, shared: 1 });
  expect(overlap(sets, 2, 1)).toEqual({ sizeA: 0, sizeB: 3, shared: 0 });
});

test('keeps each item of a sequence once, in order of first sight', () => {
  fc.assert(
    fc.property(texts, (items) => {
      const sequences = numberedSequences(items);
      const sets = distinctSets(sequences);
      for (const [i, text] of items.entries()) {
        const expected = new Set(sequences.items.subarray(sequences.offsets[i], sequences.offsets[i + 1]));
        expect([...sets.members.subarray(sets.offsets[i], sets.offsets[i + 1])]).toEqual([...expected]);
        expect(expected.size).toBe(new Set(text).size);
      }
    }),
  );
});
