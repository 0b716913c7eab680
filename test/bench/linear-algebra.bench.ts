import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { bench, describe } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import {
  denseProducts,
  denseProductsAmong,
  packRows,
  unpackRows,
} from '../../src/stylometry/vector-space/dense-products.ts';
import { dot } from '../../src/stylometry/vector-space/dot.ts';
import { largestEigenpairs } from '../../src/stylometry/vector-space/eigen.ts';

// The sizes of one fold of spamassassin-ham: what src/stylometry/vector-space/ takes from ml-matrix, and what it doesn't.
const draw = (rows: number, columns: number) => {
  const stream = randomStream(1, 'bench', rows, columns);
  return packRows(
    Array.from({ length: rows }, () => Float64Array.from({ length: columns }, () => stream.uniform() - 0.5)),
    columns,
  );
};
const asMatrix = (matrix: ReturnType<typeof draw>) => new Matrix(unpackRows(matrix));
const few = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };

describe('products of 150 style vectors with 450', () => {
  const [some, others] = [draw(150, 720), draw(450, 720)];
  const [rows, columns] = [asMatrix(some), asMatrix(others).transpose()];
  bench('in tiles', () => void denseProducts(some, others), few);
  const pairs = () => unpackRows(some).map((one) => unpackRows(others).map((other) => dot(one, other)));
  bench('row by row', () => void pairs(), few);
  bench('ml-matrix', () => void rows.mmul(columns), few);
});

describe('80 largest eigenvectors of the products of 609 documents', () => {
  const products = denseProductsAmong(draw(609, 2000));
  const matrix = asMatrix({ rows: 609, columns: 609, data: products });
  bench('a block Krylov subspace', () => void largestEigenpairs(products, 609, 80), few);
  bench('ml-matrix, all of them', () => void new EigenvalueDecomposition(matrix, { assumeSymmetric: true }), few);
});
