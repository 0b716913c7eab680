import type { WeighedRows } from '../terms/weighed-rows.ts';
import type { Postings } from './postings.ts';

/** Sums of products of two rows' columns: as they are, times each column's share, and times the square of it. */
export interface WeightedProducts {
  readonly raw: Float64Array;
  readonly once: Float64Array;
  readonly twice: Float64Array;
}

/**
 * Inner products of some rows with every row of the postings, three at once: reading the entries takes more time than
 * multiplying them.
 *
 * @param asked which rows of the matrix
 * @param shares one a column
 * @returns each documents × rows, row by row
 */
export function weightedProductsWith(
  { offsets, places, weights, rows: n }: Postings,
  rows: WeighedRows,
  asked: Int32Array,
  shares: Float64Array,
): WeightedProducts {
  const size = asked.length * n;
  const products = { raw: new Float64Array(size), once: new Float64Array(size), twice: new Float64Array(size) };
  for (let k = 0; k < asked.length; k++) {
    const raw = products.raw.subarray(k * n, (k + 1) * n);
    const once = products.once.subarray(k * n, (k + 1) * n);
    const twice = products.twice.subarray(k * n, (k + 1) * n);
    for (let i = rows.offsets[asked[k]]; i < rows.offsets[asked[k] + 1]; i++) {
      const column = rows.terms[i];
      const weight = rows.weights[i];
      const end = offsets[column + 1];
      const weightOnce = weight * shares[column];
      const weightTwice = weightOnce * shares[column];
      if (weightOnce === 0) {
        // So are many columns: authors don't matter in them.
        for (let j = offsets[column]; j < end; j++) raw[places[j]] += weight * weights[j];
        continue;
      }
      for (let j = offsets[column]; j < end; j++) {
        const place = places[j];
        const other = weights[j];
        raw[place] += weight * other;
        once[place] += weightOnce * other;
        twice[place] += weightTwice * other;
      }
    }
  }
  return products;
}

/**
 * The products of the rows of the postings with each other, each two rows worked out once: rows × rows.
 *
 * @param factors what the products in each column are multiplied by; 1 unless given
 */
export function productsAmong(
  { offsets, places, weights, rows: n }: Postings,
  rows: WeighedRows,
  chosen: Int32Array,
  factors?: Float64Array,
): Float64Array {
  const products = new Float64Array(n * n);
  // Rows come in the order of their places, so what is left of a column are the rows from this one on.
  const next = offsets.slice(0, -1);
  for (let k = 0; k < n; k++) {
    const sums = products.subarray(k * n, (k + 1) * n);
    for (let i = rows.offsets[chosen[k]]; i < rows.offsets[chosen[k] + 1]; i++) {
      const column = rows.terms[i];
      const start = next[column]++;
      const weight = factors === undefined ? rows.weights[i] : rows.weights[i] * factors[column];
      if (weight === 0) continue;
      const end = offsets[column + 1];
      for (let j = start; j < end; j++) sums[places[j]] += weight * weights[j];
    }
    for (let other = 0; other < k; other++) sums[other] = products[other * n + k];
  }
  return products;
}
