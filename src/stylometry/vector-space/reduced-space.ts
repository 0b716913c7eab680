import { largestEigenpairs } from './eigen.ts';
import { keptByDocuments } from './kept-products.ts';
import type { Space } from './space.ts';

/** Documents in the dimensions along which the training documents of a space vary most. */
export interface ReducedSpace {
  /** Coordinates of documents, the largest dimension first. */
  project(documents: Int32Array): Float64Array[];
}

/**
 * A space cut to its largest singular dimensions. With X the training documents, X = U S Vᵀ; the coordinates of x are x V.
 * V has as many rows as there are terms and is never made: U and S² are the eigenvectors and eigenvalues of the products
 * X Xᵀ, and x V = (x Xᵀ) U S⁻¹, so that products with the training documents are all that is needed.
 *
 * Source: S. Deerwester et al., "Indexing by latent semantic analysis", JASIS 41(6), 1990.
 *
 * @param dimensions at most; fewer where the training documents span fewer
 */
export function reduceSpace(space: Space, training: Int32Array, dimensions: number): ReducedSpace {
  const n = training.length;
  const { values, vectors } = largestEigenpairs(space.withTraining(training), n, Math.min(n, dimensions));
  const count = values.length;
  // Training documents × dimensions: U S⁻¹.
  const weights = new Float64Array(n * count);
  for (let k = 0; k < count; k++) {
    const scale = 1 / Math.sqrt(values[k]);
    for (let place = 0; place < n; place++) weights[place * count + k] = vectors[k * n + place] * scale;
  }
  return {
    project: keptByDocuments((documents) => {
      const products = space.withTraining(documents);
      return Array.from(documents, (_, row) => {
        return combine(products.subarray(row * n, (row + 1) * n), weights, count);
      });
    }),
  };
}

/**
 * A weighted sum of rows. Four rows at once: each coordinate is then read and written a quarter as often.
 *
 * @param factors one a row
 * @param rows one after another, each `width` long
 */
function combine(factors: Float64Array, rows: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width);
  const whole = factors.length - (factors.length % 4);
  for (let row = 0; row < whole; row += 4) {
    const [a, b, c, d] = [factors[row], factors[row + 1], factors[row + 2], factors[row + 3]];
    const first = row * width;
    const second = first + width;
    const third = second + width;
    const fourth = third + width;
    for (let k = 0; k < width; k++) {
      sum[k] += a * rows[first + k] + b * rows[second + k] + c * rows[third + k] + d * rows[fourth + k];
    }
  }
  for (let row = whole; row < factors.length; row++) {
    for (let k = 0; k < width; k++) sum[k] += factors[row] * rows[row * width + k];
  }
  return sum;
}
