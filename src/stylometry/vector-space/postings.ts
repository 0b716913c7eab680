import type { WeighedRows } from '../terms/weighed-rows.ts';

/** Some rows of a sparse matrix, column by column: column c holds entries offsets[c] to offsets[c + 1]. */
export interface Postings {
  readonly offsets: Int32Array;
  /** Places in the list of chosen rows, ascending within a column. */
  readonly places: Int32Array;
  readonly weights: Float64Array;
  /** How many rows were chosen. */
  readonly rows: number;
}

/** The entries of the chosen rows by column. */
export function postingsOf({ offsets, terms, weights, width }: WeighedRows, chosen: Int32Array): Postings {
  const starts = new Int32Array(width + 1);
  for (const row of chosen) for (let i = offsets[row]; i < offsets[row + 1]; i++) starts[terms[i] + 1]++;
  for (let column = 0; column < width; column++) starts[column + 1] += starts[column];
  const next = starts.slice();
  const places = new Int32Array(starts[width]);
  const entries = new Float64Array(starts[width]);
  for (let place = 0; place < chosen.length; place++) {
    for (let i = offsets[chosen[place]]; i < offsets[chosen[place] + 1]; i++) {
      const at = next[terms[i]]++;
      places[at] = place;
      entries[at] = weights[i];
    }
  }
  return { offsets: starts, places, weights: entries, rows: chosen.length };
}

/**
 * Inner products of some rows with every row of the postings: documents × rows, row by row. The time is that of the terms
 * that two rows share, not of all they have.
 *
 * @param asked which rows of the matrix
 */
export function productsWith(postings: Postings, rows: WeighedRows, asked: Int32Array): Float64Array {
  const { offsets, places, weights } = postings;
  const products = new Float64Array(asked.length * postings.rows);
  for (let k = 0; k < asked.length; k++) {
    const sums = products.subarray(k * postings.rows, (k + 1) * postings.rows);
    const end = rows.offsets[asked[k] + 1];
    for (let i = rows.offsets[asked[k]]; i < end; i++) {
      const weight = rows.weights[i];
      const last = offsets[rows.terms[i] + 1];
      for (let j = offsets[rows.terms[i]]; j < last; j++) sums[places[j]] += weight * weights[j];
    }
  }
  return products;
}
