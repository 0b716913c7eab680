import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandedPairs, bandingProbability } from '../../src/blocking/banding.ts';
import { sortByKey } from '../../src/blocking/sort-by-key.ts';
import { listed, someSets } from './reference.ts';

const options = { bands: 4, rows: 2, mostInBucket: 100, seed: 1 };

test('finds all equal sets, none that share nothing, each pair once and in order', () => {
  fc.assert(
    fc.property(someSets, fc.integer({ min: 1, max: 3 }), fc.nat(50), (sets, rows, seed) => {
      const { dropped, ...pairs } = bandedPairs(sets, { ...options, rows, seed });
      const found = listed(pairs);
      expect(dropped).toBe(0);
      const inOrder = new Map(found.map(([a, b]) => [a * sets.length + b, [a, b]]));
      expect(found).toEqual([...inOrder].sort(([x], [y]) => x - y).map(([, pair]) => pair));
      for (const [a, b] of found) {
        expect(a).toBeLessThan(b);
        expect(sets[a].some((member) => sets[b].includes(member))).toBe(true);
      }
      for (let b = 0; b < sets.length; b++) {
        for (let a = 0; a < b; a++) {
          if (sets[a].length > 0 && sets[a].join() === sets[b].join())
            expect(inOrder.has(a * sets.length + b)).toBe(true);
        }
      }
    }),
  );
});

describe('candidates are as likely as the formula says', () => {
  const pairs = 4000;
  test.each([
    // Sets of 40 members, so many of them shared.
    [10, 5, 3],
    [20, 5, 3],
    [30, 5, 3],
    [20, 20, 2],
    [30, 1, 1],
  ])('%i of 40 shared, %i bands of %i rows', (shared, bands, rows) => {
    const sets = Array.from({ length: 2 * pairs }, (_, set) =>
      Int32Array.from({ length: 40 }, (_, i) =>
        i < shared ? 1000 * (set >> 1) + i : 1000 * (set >> 1) + 100 * (1 + (set & 1)) + i,
      ),
    );
    const { a, b } = bandedPairs(sets, { bands, rows, mostInBucket: 100, seed: 7 });
    const found = a.filter((first, pair) => first % 2 === 0 && b[pair] === first + 1).length / pairs;
    const expected = bandingProbability(shared / (80 - shared), { bands, rows });
    // Four standard errors.
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / pairs));
    // Of 32 million other pairs, one in 2³² meets in a band by accident.
    expect(a.length - found * pairs).toBeLessThan(5);
  });
});

test('the formula, by hand', () => {
  expect(bandingProbability(0.5, { bands: 2, rows: 1 })).toBe(0.75);
  expect(bandingProbability(0.5, { bands: 1, rows: 2 })).toBe(0.25);
});

test('in a bucket too large each set meets those that follow it, and what is left out is counted', () => {
  const sets = Array.from({ length: 5 }, () => Int32Array.of(3, 4));
  const { dropped, ...pairs } = bandedPairs(sets, { bands: 2, rows: 1, mostInBucket: 3, seed: 0 });
  expect(listed(pairs)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
    [2, 3],
    [2, 4],
    [3, 4],
  ]);
  // 0–3, 0–4 and 1–4, in each of two bands.
  expect(dropped).toBe(6);
});

test('refuses options that are no whole numbers', () => {
  expect(() => bandedPairs([], { ...options, bands: 0 })).toThrow('bands 0: it must be a whole number of at least 1');
  expect(() => bandedPairs([], { ...options, rows: 1.5 })).toThrow('rows 1.5');
  expect(() => bandedPairs([], { ...options, mostInBucket: 1 })).toThrow('mostInBucket 1');
});

test('sorting by key is stable, and compares keys as bits', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 }))), (numbers) => {
      const keys = Int32Array.from(numbers);
      const items = Int32Array.from(keys.keys()).filter((item) => item % 3 !== 0);
      const expected = [...items].sort((x, y) => (keys[x] >>> 0) - (keys[y] >>> 0) || x - y);
      expect([...sortByKey(items, keys)]).toEqual(expected);
    }),
  );
});
