import { denseProducts, unpackRows } from './dense-products.ts';
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
  // S⁻¹ Uᵀ: dimensions × training documents.
  const weights = vectors.map((value, at) => value / Math.sqrt(values[Math.trunc(at / n)]));
  return {
    project: keptByDocuments((documents) => {
      const products = { rows: documents.length, columns: n, data: space.withTraining(documents) };
      const columns = values.length;
      const data = denseProducts(products, { rows: columns, columns: n, data: weights });
      return unpackRows({ rows: documents.length, columns, data });
    }),
  };
}
