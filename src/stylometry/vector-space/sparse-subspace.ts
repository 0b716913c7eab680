import { cosineOf } from '../measures.ts';
import { rowCosines, type WeighedRows } from '../terms/weighed-rows.ts';
import { postingsOf, productsWith } from './postings.ts';
import type { Subspace } from './subspace.ts';

/**
 * Some columns of sparse rows.
 *
 * @param rowsOf the rows of some documents, by their own index
 * @param training all training documents
 * @param columns 1 for a column that stays
 * @param count how many documents there are in all
 */
export function sparseSubspace(
  rowsOf: (documents: Int32Array) => WeighedRows,
  training: Int32Array,
  columns: Uint8Array,
  count: number,
): Subspace {
  return {
    cosines: (pairs) => rowCosines((documents) => columnsOf(rowsOf(documents), columns), pairs, count),
    withTraining(documents, others) {
      const rows = columnsOf(rowsOf(documents), columns);
      const all = rowsOf(training);
      // What lies in other columns is never looked at, for the rows multiplied have nothing there.
      const products = productsWith(postingsOf(all, others), rows, documents);
      const squares = Array.from(others, (other) => squaresIn(all, other, columns));
      return products.map((product, at) =>
        cosineOf(product, rows.squares[documents[Math.trunc(at / others.length)]], squares[at % others.length]),
      );
    },
  };
}

/** The rows without the columns that don't stay. */
function columnsOf({ offsets, terms, weights, squares, width }: WeighedRows, columns: Uint8Array): WeighedRows {
  const starts = new Int32Array(offsets.length);
  const keptTerms = new Int32Array(terms.length);
  const keptWeights = new Float64Array(terms.length);
  const keptSquares = new Float64Array(squares.length);
  let kept = 0;
  for (let row = 0; row < squares.length; row++) {
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      if (columns[terms[i]] === 0) continue;
      keptTerms[kept] = terms[i];
      keptWeights[kept++] = weights[i];
      keptSquares[row] += weights[i] * weights[i];
    }
    starts[row + 1] = kept;
  }
  return { offsets: starts, terms: keptTerms, weights: keptWeights, squares: keptSquares, width };
}

function squaresIn({ offsets, terms, weights }: WeighedRows, row: number, columns: Uint8Array): number {
  let sum = 0;
  for (let i = offsets[row]; i < offsets[row + 1]; i++) if (columns[terms[i]] === 1) sum += weights[i] * weights[i];
  return sum;
}
