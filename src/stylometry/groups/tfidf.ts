import type { PairIndex } from '../feature-group.ts';
import type { TermCounts } from './term-counts.ts';

/** Weighted sparse vectors, one a document: row i holds entries offsets[i] to offsets[i + 1]. */
export interface SparseRows {
  readonly offsets: Int32Array;
  /** Ascending within a row, below `width`. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the squared weights of each row. */
  readonly squares: Float64Array;
  readonly width: number;
}

/** What tf-idf learns from training documents: how to weigh the terms of any. */
export interface TermWeights {
  /** The weighted vectors of the chosen documents, by their own index; the rows of others are empty. */
  weigh(chosen: Int32Array): SparseRows;
}

/**
 * Tf-idf weights (1 + ln tf) · idf with the smoothed idf = 1 + ln((1 + n) / (1 + df)), for terms in at least two of the n
 * training documents; all other terms are left out. Rows are not scaled to unit length: `squares` serves for that.
 *
 * Source: G. Salton, C. Buckley, Information Processing & Management 24(5), 1988; the smoothing is scikit-learn's
 * (`TfidfVectorizer(sublinear_tf=True, smooth_idf=True, min_df=2)`).
 *
 * @param documents the counts of every document
 * @param training indices of the documents that document frequencies are counted in
 */
export function tfidf(documents: TermCounts, training: Int32Array): TermWeights {
  const idf = inverseFrequencies(documents, training);
  const columns = new Int32Array(idf.length);
  let width = 0;
  for (let term = 0; term < idf.length; term++) columns[term] = idf[term] > 0 ? width++ : -1;
  return { weigh: (chosen) => weighRows(documents, chosen, idf, columns, width) };
}

function weighRows(
  { offsets, terms, counts }: TermCounts,
  chosen: Int32Array,
  idf: Float64Array,
  columns: Int32Array,
  width: number,
): SparseRows {
  const entries = chosen.reduce((sum, row) => sum + offsets[row + 1] - offsets[row], 0);
  const starts = new Int32Array(offsets.length);
  const kept = new Int32Array(entries);
  const weights = new Float64Array(entries);
  const squares = new Float64Array(offsets.length - 1);
  let entry = 0;
  let next = 0;
  for (const row of chosen) {
    starts.fill(entry, next, row + 1);
    next = row + 1;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      const column = columns[terms[i]];
      if (column < 0) continue;
      // Most terms occur once: their logarithm is 0.
      const weight = counts[i] === 1 ? idf[terms[i]] : (1 + Math.log(counts[i])) * idf[terms[i]];
      kept[entry] = column;
      weights[entry++] = weight;
      squares[row] += weight * weight;
    }
  }
  starts.fill(entry, next);
  return { offsets: starts, terms: kept.slice(0, entry), weights: weights.slice(0, entry), squares, width };
}

/** The smoothed idf of every term; 0 for terms in fewer than two training documents. */
function inverseFrequencies({ offsets, terms, size }: TermCounts, training: Int32Array): Float64Array {
  const frequencies = new Float64Array(size);
  for (const row of training) for (let i = offsets[row]; i < offsets[row + 1]; i++) frequencies[terms[i]]++;
  return frequencies.map((df) => (df < 2 ? 0 : 1 + Math.log((1 + training.length) / (1 + df))));
}

/**
 * Inner product of the rows of every pair.
 *
 * @param pairs in any order; fast where those of one document a follow each other, for its row is spread out once for them
 */
export function innerProducts(rows: SparseRows, { a, b }: PairIndex): Float64Array {
  const { offsets, terms, weights, width } = rows;
  const products = new Float64Array(a.length);
  const spread = new Float64Array(width);
  let current = -1;
  for (let pair = 0; pair < a.length; pair++) {
    if (a[pair] !== current) {
      if (current >= 0) for (let i = offsets[current]; i < offsets[current + 1]; i++) spread[terms[i]] = 0;
      current = a[pair];
      for (let i = offsets[current]; i < offsets[current + 1]; i++) spread[terms[i]] = weights[i];
    }
    let sum = 0;
    const end = offsets[b[pair] + 1];
    for (let i = offsets[b[pair]]; i < end; i++) sum += weights[i] * spread[terms[i]];
    products[pair] = sum;
  }
  return products;
}
