import { authorScatter, difference } from './scatter.ts';
import { whiten, withinRoot } from './whitening.ts';

/**
 * Within-class covariance normalisation: vectors are centred and multiplied by the inverse root of the within-author
 * covariance, then made one long. Directions in which one author's documents differ much count little in a cosine.
 *
 * Source: A. Hatch, S. Kajarekar, A. Stolcke, "Within-class covariance normalization for SVM-based speaker recognition",
 * Interspeech 2006; the radial length after it: D. Garcia-Romero, C. Espy-Wilson, Interspeech 2011.
 *
 * @param rows the training documents, of one length
 * @param authors one a training document
 * @returns what becomes of any document; a vector of zeros stays one
 */
export function learnWithinNormalisation(
  rows: readonly Float64Array[],
  authors: Int32Array,
): (row: Float64Array) => Float64Array {
  if (rows.length === 0) return (row) => new Float64Array(row.length);
  const scatter = authorScatter(rows, authors);
  const root = withinRoot(scatter);
  return (row) => unit(whiten(root, difference(row, scatter.mean)));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
