import { expect, test } from 'vitest';
import { denseSpace } from '../../../src/stylometry/vector-space/dense-space.ts';
import { reduceSpace } from '../../../src/stylometry/vector-space/reduced-space.ts';

const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);

// By hand. Training documents (1, 0, 0), (0, 1, 0) and (3, 4, 0)/5: their plane is the first two columns. (0, 0, 1) has
// nothing in it, and (0, 3, 4)/5 has (0, 3/5).
const vectors = [
  [1, 0, 0],
  [0, 1, 0],
  [3, 4, 0],
  [0, 0, 1],
  [0, 3, 4],
].map((row) => Float64Array.from(row));
const training = Int32Array.of(0, 1, 2);
const space = denseSpace((document) => vectors[document], 3, { documents: training, authors: Int32Array.of(0, 0, 1) });

test('coordinates keep the products of what lies in the training documents’ span', () => {
  const [a, , c, d, e] = reduceSpace(space, training, 5).project(Int32Array.of(0, 1, 2, 3, 4));
  expect(a).toHaveLength(2);
  expect(product(a, c)).toBeCloseTo(3 / 5, 12);
  expect(product(c, e)).toBeCloseTo((4 / 5) * (3 / 5), 12);
  expect(product(e, e)).toBeCloseTo(9 / 25, 12);
  expect(product(d, d)).toBeCloseTo(0, 12);
});

// By hand: X Xᵀ = [[1, 0, .6], [0, 1, .8], [.6, .8, 1]] has the eigenvalues
// 2, 1 and 0, the largest with (.6, .8, 1)/√2.
test('the first dimension is the largest singular one', () => {
  const coordinates = reduceSpace(space, training, 1)
    .project(training)
    .map(([x]) => Math.abs(x));
  expect(coordinates.map((x) => x ** 2)).toEqual([0.36, 0.64, 1].map((x) => expect.closeTo(x, 12)));
});
