import { expect, test } from 'vitest';
import { denseAuthorShares, sparseAuthorShares } from '../../../src/stylometry/vector-space/author-shares.ts';

// By hand. Four documents, two of each author, n₀ = 2. Column 0: authors tell all. Column 1: nothing lies between authors.
// Column 2: mean square between (16/2 − 16/4) / 1 = 4, within (10 − 8) / 2 = 1, B = (4 − 1) / 2: 1.5 / 2.5. Column 3 never varies.
const rows = [
  [1, 1, 3, 2],
  [1, 0, 1, 2],
  [0, 1, 0, 2],
  [0, 0, 0, 2],
];
const authors = Int32Array.of(7, 7, 3, 3);
const expected = [1, 0, 0.6, 0];

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

// By hand: authors of 3 and of 1 documents, n₀ = 4 − 10/4 = 1.5. Values 2, 1, 0 and 5: between (9/3 + 25) − 64/4 = 12, within
// (30 − 28) / 2 = 1, B = 11 / 1.5.
test('authors may have different numbers of documents', () => {
  const [share] = denseAuthorShares(
    [2, 1, 0, 5].map((value) => Float64Array.of(value)),
    Int32Array.of(1, 1, 1, 2),
  );
  expect(share).toBeCloseTo(11 / 1.5 / (11 / 1.5 + 1), 12);
});

test('one author tells nothing, and one document an author all', () => {
  const rows = [1, 2].map((value) => Float64Array.of(value));
  expect([...denseAuthorShares(rows, Int32Array.of(3, 3))]).toEqual([0]);
  expect([...denseAuthorShares(rows, Int32Array.of(3, 4))]).toEqual([1]);
});

test('without documents there is nothing to share', () => {
  expect(denseAuthorShares([], new Int32Array())).toEqual(new Float64Array());
});
