import { expect, test } from 'vitest';
import { authorScatter } from '../../../src/stylometry/vector-space/scatter.ts';
import { learnTwoCovariance } from '../../../src/stylometry/vector-space/two-covariance.ts';
import { learnWithinNormalisation } from '../../../src/stylometry/vector-space/wccn.ts';

const rows = [
  [2, 1, 0],
  [3, 1, 1],
  [2, 2, -1],
  [-1, 0, 1],
  [0, -1, 2],
  [-2, 1, 1],
  [1, -2, -1],
  [0, -3, 0],
  [4, 0, 3],
].map((row) => Float64Array.from(row));
const authors = Int32Array.of(5, 5, 5, 1, 1, 1, 2, 2, 9);
const pairs = [
  [0, 1],
  [0, 3],
  [6, 7],
  [8, 8],
] as const;

const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);

// By hand: author means (7/3, 4/3, 0), (−1, 0, 4/3), (1/2, −5/2, −1/2), (4, 0, 3) of 3, 3, 2 and 1 documents. Squares around
// them in column 0: 2/3 + 2 + 1/2 = 19/6, over 9 − 4 documents. n₀ = (9 − 23/9) / 3.
test('mean squares within and between authors', () => {
  const { mean, within, between, documentsPerAuthor, withinFreedom } = authorScatter(rows, authors);
  expect([...mean]).toEqual([1, -1 / 9, 6 / 9].map((value) => expect.closeTo(value, 12)));
  expect(within.get(0, 0)).toBeCloseTo(19 / 30, 12);
  // numpy 2.4.6
  expect(within.get(1, 2)).toBeCloseTo(-0.5, 12);
  expect(between.get(0, 1)).toBeCloseTo(2.611111, 6);
  expect(documentsPerAuthor).toBeCloseTo(58 / 27, 12);
  expect(withinFreedom).toBe(5);
});

// numpy 2.4.6: L = cholesky(.75 W + .25 diag W + 1e-6 · mean variance · I), rows solve(L, x − mean) of unit length.
test('cosines after within-author normalisation equal numpy’s', () => {
  const normalise = learnWithinNormalisation(rows, authors);
  const cosines = pairs.map(([a, b]) => product(normalise(rows[a]), normalise(rows[b])));
  const expected = [0.8994181679, -0.7855281731, 0.9020786534, 1];
  for (const [i, cosine] of cosines.entries()) expect(cosine).toBeCloseTo(expected[i], 9);
});

// scipy 1.17.1, by the definition: with S = B + W, multivariate_normal((m, m), [[S, B], [B, S]]).logpdf((x, y)) less
// multivariate_normal(m, S).logpdf of x and of y.
test('log likelihood ratios equal scipy’s', () => {
  const model = learnTwoCovariance(rows, authors);
  const expected = [1.363953917, -3.950960835, 1.562312589, 3.442648029];
  for (const [i, [a, b]] of pairs.entries()) {
    const [x, y] = [model(rows[a]), model(rows[b])];
    expect(product(x.vector, y.vector) + x.offset + y.offset).toBeCloseTo(expected[i], 7);
  }
});

test('where authors differ no more than their documents do, nothing is said', () => {
  const model = learnTwoCovariance(
    [1, -1, 1, -1].map((value) => Float64Array.of(value)),
    Int32Array.of(0, 0, 1, 1),
  );
  expect(model(Float64Array.of(3))).toEqual({ vector: new Float64Array(), offset: 0 });
});

test('without training documents, or with one an author, values are finite', () => {
  expect(learnTwoCovariance([], new Int32Array())(new Float64Array())).toEqual({
    vector: new Float64Array(),
    offset: 0,
  });
  const few = learnWithinNormalisation(rows.slice(0, 2), Int32Array.of(0, 1))(rows[3]);
  expect(few.every(Number.isFinite)).toBe(true);
  const same = learnTwoCovariance([rows[0], rows[0]], Int32Array.of(0, 0))(rows[3]);
  expect([...same.vector, same.offset].every(Number.isFinite)).toBe(true);
});
