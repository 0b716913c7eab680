import { expect, test } from 'vitest';
import { columnStatistics, standardise } from '../../../src/stylometry/groups/column-statistics.ts';
import { closeness, cosine, cosineOf, sumOfSquares } from '../../../src/stylometry/measures.ts';
import { countTerms } from '../../../src/stylometry/terms/term-counts.ts';

const vector = (...values: number[]) => Float64Array.from(values);

test('cosine', () => {
  expect(cosine(vector(3, 4), vector(4, 3))).toBeCloseTo(24 / 25, 12);
  expect(cosine(vector(1, -2), vector(-2, 4))).toBeCloseTo(-1, 12);
  expect(cosine(vector(0, 0), vector(4, 3))).toBe(0);
  expect(cosine(vector(0.1, 0.7, 0.3), vector(0.1, 0.7, 0.3))).toBe(1);
  expect(cosineOf(1e-320, 1e-320, 1e-320)).toBe(0);
});

test('sum of squares', () => {
  expect(sumOfSquares(vector(3, -4))).toBe(25);
  expect(sumOfSquares(vector())).toBe(0);
});

test('closeness', () => {
  expect(closeness(0.1, 0.3, 0.1)).toBeCloseTo(0.5, 12);
  expect(closeness(0.3, 0.1, 0.1)).toBe(closeness(0.1, 0.3, 0.1));
  expect(closeness(0, 0, 0.1)).toBe(1);
});

test('means and deviations are those of the chosen rows', () => {
  const rows = [vector(1, 2, 7), vector(3, 2, 8), vector(100, 100, 9)];
  const statistics = columnStatistics(rows, Int32Array.of(0, 1), 3);
  expect(statistics).toEqual({ mean: vector(2, 2, 7.5), deviation: vector(1, 0, 0.5) });
  expect(standardise(rows[2], statistics)).toEqual(vector(98, 0, 3));
  expect(columnStatistics(rows, new Int32Array(), 3)).toEqual({ mean: vector(0, 0, 0), deviation: vector(0, 0, 0) });
});

test('terms are counted by document, ascending', () => {
  const counts = countTerms({ offsets: Int32Array.of(0, 4, 4, 6), items: Int32Array.of(2, 0, 2, 2, 1, 0), size: 3 });
  expect(counts).toEqual({
    offsets: Int32Array.of(0, 2, 2, 4),
    terms: Int32Array.of(0, 2, 0, 1),
    counts: Int32Array.of(1, 3, 1, 1),
    size: 3,
  });
});
