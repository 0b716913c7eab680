import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { randomStream } from '../../common/random.ts';
import { denseProducts } from './dense-products.ts';
import { dot } from './dot.ts';

/** Eigenvalues in falling order, and their eigenvectors: vector k is `vectors[k × n … (k + 1) × n − 1]`. */
export interface Eigenpairs {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Vectors that the subspace grows by at a time. */
const blockSize = 10;

/**
 * The largest eigenvalues of a symmetric matrix that has none below 0, and their eigenvectors: by a block Krylov subspace
 * of 1.6 times as many vectors as are asked for (50 more where these are few, and the whole space where that is not much
 * more), orthogonalised in full, and Rayleigh–Ritz in it. The first block is drawn from a fixed stream.
 *
 * Source: C. Musco, C. Musco, "Randomized block Krylov methods for stronger and faster approximate singular value
 * decomposition", NIPS 2015. `ml-matrix` decomposes the small matrix; the whole one of 609 documents
 * takes it some 20 times as long (`npm run bench`), and as its SVD is of dense matrices, it can't be asked for that of
 * 100,000 columns at all.
 *
 * @param matrix n × n, row by row
 * @param count at most n; eigenvalues that are 0 but for rounding are left out
 */
export function largestEigenpairs(matrix: Float64Array, n: number, count: number): Eigenpairs {
  if (n === 0) return { values: new Float64Array(), vectors: new Float64Array() };
  const enough = Math.max(Math.round(1.6 * count), count + 5 * blockSize);
  const size = enough >= 0.8 * n ? n : enough;
  const basis = new Float64Array(size * n);
  const images = new Float64Array(size * n);
  const stream = randomStream(0, 'eigen', n);
  for (let start = 0; start < size; start += blockSize) {
    const end = Math.min(start + blockSize, size);
    for (let k = start; k < end; k++) {
      const vector = row(basis, k, n);
      if (k >= blockSize) vector.set(row(images, k - blockSize, n));
      // What has no new direction left goes on with a drawn one: the subspace keeps its size.
      while (!orthonormalise(vector, basis, k, n)) for (let i = 0; i < n; i++) vector[i] = stream.uniform() - 0.5;
    }
    // The matrix is symmetric: its rows are its columns.
    const block = { rows: end - start, columns: n, data: basis.subarray(start * n, end * n) };
    images.set(denseProducts(block, { rows: n, columns: n, data: matrix }), start * n);
  }
  return ritzPairs(basis, images, size, count, n);
}

/** Makes a vector orthogonal to the first vectors of a basis and one long, in place; false where nothing is left of it. */
function orthonormalise(vector: Float64Array, basis: Float64Array, count: number, n: number): boolean {
  const before = length(vector);
  if (!(before > 0)) return false;
  // Twice is enough (Kahan, Parlett): once leaves what rounding left.
  for (let pass = 0; pass < 2; pass++) {
    for (let k = 0; k < count; k++) {
      const other = row(basis, k, n);
      const product = dot(vector, other);
      for (let i = 0; i < n; i++) vector[i] -= product * other[i];
    }
  }
  const after = length(vector);
  if (after < 1e-10 * before) return false;
  for (let i = 0; i < n; i++) vector[i] /= after;
  return true;
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

/** Row k of a matrix with rows of n. */
function row(matrix: Float64Array, k: number, n: number): Float64Array {
  return matrix.subarray(k * n, (k + 1) * n);
}

function ritzPairs(basis: Float64Array, images: Float64Array, size: number, count: number, n: number): Eigenpairs {
  const products = denseProducts({ rows: size, columns: n, data: basis }, { rows: size, columns: n, data: images });
  const small = new Matrix(size, size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      small.set(k, l, products[k * size + l]);
      small.set(l, k, products[k * size + l]);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(small, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, k) => k).sort((k, l) => realEigenvalues[l] - realEigenvalues[k] || k - l);
  const largest = realEigenvalues[order[0]];
  const kept = order.slice(0, count).filter((k) => realEigenvalues[k] > 1e-12 * largest && realEigenvalues[k] > 0);
  const vectors = new Float64Array(kept.length * n);
  for (const [place, k] of kept.entries()) {
    for (let l = 0; l < size; l++) {
      const share = eigenvectorMatrix.get(l, k);
      for (let i = 0; i < n; i++) vectors[place * n + i] += share * basis[l * n + i];
    }
  }
  return { values: Float64Array.from(kept, (k) => realEigenvalues[k]), vectors };
}
