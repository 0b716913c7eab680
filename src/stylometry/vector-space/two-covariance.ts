import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { authorScatter, difference } from './scatter.ts';
import type { ScoredVector } from './scored-vectors.ts';
import { type LowerRoot, whiten, withinRoot } from './whitening.ts';

/**
 * The two-covariance model: a document is its author's mean, drawn from N(m, B), plus what is the document's own, drawn
 * from N(0, W). W is the mean square within authors, shrunk to its diagonal; B = (mean square between − W) / n₀, n₀ the
 * documents an author, negative variances being 0 (the method of moments of a one-way analysis of variance).
 *
 * In the coordinates that make W the identity and B diagonal, λ being B's, the natural logarithm of the likelihood ratio
 * of one author against two is, summed over dimensions,
 *
 *     ½ ln((1 + λ)² / (1 + 2λ)) + λ x y / (1 + 2λ) − λ² (x² + y²) / (2 (1 + λ) (1 + 2λ))
 *
 * Source: N. Brümmer, E. de Villiers, "The speaker partitioning problem", Odyssey 2010.
 *
 * @param rows the training documents, of one length
 * @param authors one a training document
 * @returns of any document, the vector and offset whose product and sum are the logarithm of the likelihood ratio
 */
export function learnTwoCovariance(
  rows: readonly Float64Array[],
  authors: Int32Array,
): (row: Float64Array) => ScoredVector {
  if (rows.length === 0 || rows[0].length === 0) return () => ({ vector: new Float64Array(), offset: 0 });
  const scatter = authorScatter(rows, authors);
  const root = withinRoot(scatter);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(whitened(root, scatter.between), {
    assumeSymmetric: true,
  });
  const dimensions = realEigenvalues
    .map((value, k) => ({
      lambda: (value - 1) / scatter.documentsPerAuthor,
      direction: Float64Array.from(eigenvectorMatrix.getColumn(k)),
    }))
    .filter(({ lambda }) => lambda > 0);
  const constant = dimensions.reduce((sum, { lambda: l }) => sum + Math.log1p(l) - Math.log1p(2 * l) / 2, 0);
  return (row) => {
    const centred = whiten(root, difference(row, scatter.mean));
    const vector = new Float64Array(dimensions.length);
    let offset = constant / 2;
    for (const [k, { lambda, direction }] of dimensions.entries()) {
      let x = 0;
      for (let i = 0; i < direction.length; i++) x += direction[i] * centred[i];
      vector[k] = x * Math.sqrt(lambda / (1 + 2 * lambda));
      offset -= (lambda * x) ** 2 / (2 * (1 + lambda) * (1 + 2 * lambda));
    }
    return { vector, offset };
  };
}

/** L⁻¹ C L⁻ᵀ. */
function whitened(root: LowerRoot, covariance: Matrix): Matrix {
  const half = new Matrix(covariance.to2DArray().map((row) => whiten(root, Float64Array.from(row))));
  const both = new Matrix(
    half
      .transpose()
      .to2DArray()
      .map((row) => whiten(root, Float64Array.from(row))),
  );
  return Matrix.add(both, both.transpose()).mul(0.5);
}
