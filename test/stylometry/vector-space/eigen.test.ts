import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { randomStream } from '../../../src/common/random.ts';
import { largestEigenpairs } from '../../../src/stylometry/vector-space/eigen.ts';

/** A symmetric matrix whose eigenvalues fall as given. */
function gram(n: number, rank: number, fall: (k: number) => number): Float64Array {
  const stream = randomStream(1, 'test', n);
  const rows = Array.from({ length: rank }, (_, k) =>
    Float64Array.from({ length: n }, () => fall(k) * (stream.uniform() - 0.5)),
  );
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (const row of rows) matrix[i * n + j] += row[i] * row[j];
  return matrix;
}

// By hand: [[2, 1], [1, 2]] has 3 with (1, 1)/√2 and 1 with (1, −1)/√2.
test('two by two', () => {
  const { values, vectors } = largestEigenpairs(Float64Array.of(2, 1, 1, 2), 2, 2);
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
  expect(Math.abs(vectors[0] + vectors[1])).toBeCloseTo(Math.SQRT2, 12);
  expect(vectors[2] + vectors[3]).toBeCloseTo(0, 12);
});

test('eigenvalues of 0 are left out, and a matrix of zeros has none', () => {
  expect(
    largestEigenpairs(
      gram(40, 5, () => 1),
      40,
      10,
    ).values,
  ).toHaveLength(5);
  expect(largestEigenpairs(new Float64Array(9), 3, 2).values).toHaveLength(0);
  expect(largestEigenpairs(new Float64Array(), 0, 2).values).toHaveLength(0);
});

// ml-matrix decomposes the whole matrix.
test('the largest of many equal those of a full decomposition', () => {
  const n = 160;
  const matrix = gram(n, n, (k) => 0.8 ** k);
  const full = new EigenvalueDecomposition(Matrix.from1DArray(n, n, matrix), { assumeSymmetric: true });
  const expected = full.realEigenvalues.sort((x, y) => y - x);
  const { values, vectors } = largestEigenpairs(matrix, n, 30);
  for (let k = 0; k < 30; k++) {
    expect(values[k] / expected[k]).toBeCloseTo(1, 8);
    for (let i = 0; i < n; i++) {
      let image = 0;
      for (let j = 0; j < n; j++) image += matrix[i * n + j] * vectors[k * n + j];
      expect(Math.abs(image - values[k] * vectors[k * n + i])).toBeLessThan(1e-6 * values[0]);
    }
  }
});

test('the vectors are orthonormal, and a second call gives the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (n, count) => {
      const matrix = gram(n, n, (k) => 1 / (k + 1));
      const { values, vectors } = largestEigenpairs(matrix, n, Math.min(n, count));
      for (let k = 0; k < values.length; k++) {
        for (let l = 0; l <= k; l++) {
          let product = 0;
          for (let i = 0; i < n; i++) product += vectors[k * n + i] * vectors[l * n + i];
          expect(product).toBeCloseTo(k === l ? 1 : 0, 8);
        }
      }
      expect(largestEigenpairs(matrix, n, Math.min(n, count)).vectors).toEqual(vectors);
    }),
    { numRuns: 20 },
  );
});
