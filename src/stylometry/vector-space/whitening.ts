import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { type Scatter, shrinkToDiagonal } from './scatter.ts';

/** The lower triangular root L of a covariance C = L Lᵀ. Its inverse makes C the identity. */
export type LowerRoot = readonly Float64Array[];

/** How far a within-author covariance is drawn to its diagonal. */
export const shrinkage = 0.25;

/**
 * The root of the within-author covariance, shrunk. Where nobody wrote two documents there is none to learn, and the
 * covariance of all documents stands for it. What has no variance at all keeps a millionth of the mean variance, so that
 * it is not divided by 0.
 */
export function withinRoot({ within, between, withinFreedom }: Scatter): LowerRoot {
  const width = within.rows;
  const covariance = shrinkToDiagonal(withinFreedom > 0 ? within : between, shrinkage);
  const variance = (within.trace() + between.trace()) / Math.max(1, width);
  const floor = Math.max(1e-6 * variance, 1e-12);
  const { lowerTriangularMatrix } = new CholeskyDecomposition(Matrix.add(covariance, Matrix.eye(width).mul(floor)));
  return lowerTriangularMatrix.to2DArray().map((row) => Float64Array.from(row));
}

/** L⁻¹ x, by forward substitution. */
export function whiten(root: LowerRoot, vector: Float64Array): Float64Array {
  const solved = new Float64Array(vector.length);
  for (let i = 0; i < vector.length; i++) {
    const row = root[i];
    let rest = vector[i];
    for (let j = 0; j < i; j++) rest -= row[j] * solved[j];
    solved[i] = rest / row[i];
  }
  return solved;
}
