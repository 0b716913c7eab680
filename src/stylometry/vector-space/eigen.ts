import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { randomStream } from '../../common/random.ts';

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
 * decomposition", NIPS 2015. `ml-matrix` decomposes the small matrix; of the whole one of 657 documents it takes three
 * times as long, and as its SVD is of dense matrices, it can't be asked for that of 100,000 columns at all.
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
      const vector = basis.subarray(k * n, (k + 1) * n);
      if (k >= blockSize) vector.set(images.subarray((k - blockSize) * n, (k - blockSize + 1) * n));
      // What has no new direction left goes on with a drawn one: the subspace keeps its size.
      while (!orthonormalise(vector, basis, k, n)) for (let i = 0; i < n; i++) vector[i] = stream.uniform() - 0.5;
    }
    multiply(matrix, basis, images, start, end, n);
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
      const at = k * n;
      let product = 0;
      for (let i = 0; i < n; i++) product += vector[i] * basis[at + i];
      for (let i = 0; i < n; i++) vector[i] -= product * basis[at + i];
    }
  }
  const after = length(vector);
  if (after < 1e-10 * before) return false;
  for (let i = 0; i < n; i++) vector[i] /= after;
  return true;
}

function length(vector: Float64Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}

/** Multiplies the vectors from `start` to before `end` by the matrix, all of them for each of its rows. */
function multiply(
  matrix: Float64Array,
  vectors: Float64Array,
  images: Float64Array,
  start: number,
  end: number,
  n: number,
): void {
  for (let row = 0; row < n; row++) {
    for (let k = start; k < end; k++) {
      let sum = 0;
      for (let i = 0, at = row * n, j = k * n; i < n; i++) sum += matrix[at + i] * vectors[j + i];
      images[k * n + row] = sum;
    }
  }
}

function ritzPairs(basis: Float64Array, images: Float64Array, size: number, count: number, n: number): Eigenpairs {
  const small = new Matrix(size, size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += basis[k * n + i] * images[l * n + i];
      small.set(k, l, sum);
      small.set(l, k, sum);
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
