import { expect, test } from 'vitest';
import { denseAuthorShares, sparseAuthorShares } from '../../../src/stylometry/vector-space/author-shares.ts';

// By hand. Four documents, two of each author. Column 0: 1, 1, 0, 0 – authors tell all. Column 1: 1, 0, 1, 0 – nothing.
// Column 2: 3, 1, 0, 0: mean 1, T = 4 + 0 + 1 + 1 = 6, B = 2 · 1² + 2 · 1² = 4. Column 3 never varies.
const rows = [
  [1, 1, 3, 2],
  [1, 0, 1, 2],
  [0, 1, 0, 2],
  [0, 0, 0, 2],
];
const authors = Int32Array.of(7, 7, 3, 3);
const expected = [1, 0, 4 / 6, 0];

test('the share of variance that lies between authors', () => {
  const shares = denseAuthorShares(
    rows.map((row) => Float64Array.from(row)),
    authors,
  );
  for (const [column, share] of expected.entries()) expect(shares[column]).toBeCloseTo(share, 12);
});

test('entries by column give the same', () => {
  const columns = [0, 1, 2, 3].map((column) =>
    rows.map((row, place) => [place, row[column]]).filter(([, x]) => x !== 0),
  );
  const shares = sparseAuthorShares(
    {
      offsets: Int32Array.from([0, ...columns].map((_, i) => columns.slice(0, i).flat().length)),
      places: Int32Array.from(columns.flat(), ([place]) => place),
      weights: Float64Array.from(columns.flat(), ([, weight]) => weight),
      rows: 4,
    },
    authors,
  );
  for (const [column, share] of expected.entries()) expect(shares[column]).toBeCloseTo(share, 12);
});

test('without documents there is nothing to share', () => {
  expect(denseAuthorShares([], new Int32Array())).toEqual(new Float64Array());
});
