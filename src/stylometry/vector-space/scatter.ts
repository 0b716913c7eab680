import { Matrix } from 'ml-matrix';

/** How vectors vary within and between authors. */
export interface Scatter {
  readonly mean: Float64Array;
  /** Mean square within authors: the sum of squares and products over documents less authors. */
  readonly within: Matrix;
  /** Mean square between authors: over authors less one. */
  readonly between: Matrix;
  /** Documents an author, corrected for authors having different numbers: (N − Σ nₖ² / N) / (K − 1). */
  readonly documentsPerAuthor: number;
  /** Documents less authors: 0 where nobody wrote two. */
  readonly withinFreedom: number;
}

/**
 * The mean squares and products of a one-way analysis of variance by author.
 *
 * @param rows one vector a document, of one length
 * @param authors one a document
 */
export function authorScatter(rows: readonly Float64Array[], authors: Int32Array): Scatter {
  const width = rows[0]?.length ?? 0;
  const byAuthor = new Map<number, Float64Array[]>();
  for (const [i, row] of rows.entries()) {
    const own = byAuthor.get(authors[i]) ?? [];
    own.push(row);
    byAuthor.set(authors[i], own);
  }
  const mean = meanOf(rows, width);
  const within = new Float64Array(width * width);
  const between = new Float64Array(width * width);
  let squares = 0;
  for (const own of byAuthor.values()) {
    const centre = meanOf(own, width);
    for (const row of own) addOuter(within, difference(row, centre), 1);
    addOuter(between, difference(centre, mean), own.length);
    squares += own.length ** 2;
  }
  const [n, k] = [rows.length, byAuthor.size];
  return {
    mean,
    within: symmetric(within, width, Math.max(1, n - k)),
    between: symmetric(between, width, Math.max(1, k - 1)),
    documentsPerAuthor: k > 1 ? (n - squares / n) / (k - 1) : 1,
    withinFreedom: n - k,
  };
}

/** A covariance drawn to its diagonal: what lies off it is multiplied by 1 − share. */
export function shrinkToDiagonal(covariance: Matrix, share: number): Matrix {
  return Matrix.add(Matrix.mul(covariance, 1 - share), Matrix.mul(Matrix.diag(covariance.diagonal()), share));
}

function meanOf(rows: readonly Float64Array[], width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const row of rows) for (let i = 0; i < width; i++) mean[i] += row[i] / rows.length;
  return mean;
}

export function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}

/** Adds to the lower triangle. */
function addOuter(sum: Float64Array, vector: Float64Array, weight: number): void {
  const width = vector.length;
  for (let i = 0; i < width; i++) {
    const scaled = weight * vector[i];
    for (let j = 0, at = i * width; j <= i; j++) sum[at + j] += scaled * vector[j];
  }
}

function symmetric(lower: Float64Array, width: number, divisor: number): Matrix {
  const matrix = new Matrix(width, width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      matrix.set(i, j, lower[i * width + j] / divisor);
      matrix.set(j, i, lower[i * width + j] / divisor);
    }
  }
  return matrix;
}
