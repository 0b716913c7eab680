import type { PairIndex } from '../feature-group.ts';
import type { TermCounts } from './term-counts.ts';

/** Weighted sparse vectors, one a document: row i holds entries starts[i] to starts[i + 1]. */
export interface SparseRows {
  readonly starts: Int32Array;
  /** Ascending within a row, below `width`. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the squared weights of each row. */
  readonly squares: Float64Array;
  readonly width: number;
}

/**
 * Tf-idf weights (1 + ln tf) · idf with the smoothed idf = 1 + ln((1 + n) / (1 + df)), for terms in at least two of the n
 * training documents; all other terms are left out. Rows are not scaled to unit length: `squares` serves for that.
 *
 * Source: G. Salton, C. Buckley, Information Processing & Management 24(5), 1988; the smoothing is scikit-learn's
 * (`TfidfVectorizer(sublinear_tf=True, smooth_idf=True, min_df=2)`).
 *
 * @param documents the counts of each document; terms are whole numbers from 0
 * @param training indices of the documents that document frequencies are counted in
 */
export function tfidf(documents: readonly TermCounts[], training: Int32Array): SparseRows {
  const idf = inverseFrequencies(documents, training);
  const columns = new Int32Array(idf.length);
  let width = 0;
  for (let term = 0; term < idf.length; term++) columns[term] = idf[term] > 0 ? width++ : -1;
  const starts = new Int32Array(documents.length + 1);
  documents.forEach(({ terms }, row) => {
    let kept = 0;
    for (const term of terms) if (columns[term] >= 0) kept++;
    starts[row + 1] = starts[row] + kept;
  });
  const rows: SparseRows = {
    starts,
    terms: new Int32Array(starts[documents.length]),
    weights: new Float64Array(starts[documents.length]),
    squares: new Float64Array(documents.length),
    width,
  };
  let entry = 0;
  documents.forEach(({ terms, counts }, row) => {
    for (let i = 0; i < terms.length; i++) {
      const column = columns[terms[i]];
      if (column < 0) continue;
      const weight = (1 + Math.log(counts[i])) * idf[terms[i]];
      rows.terms[entry] = column;
      rows.weights[entry++] = weight;
      rows.squares[row] += weight * weight;
    }
  });
  return rows;
}

/** The smoothed idf of every term; 0 for terms in fewer than two training documents. */
function inverseFrequencies(documents: readonly TermCounts[], training: Int32Array): Float64Array {
  let size = 0;
  for (const { terms } of documents) if (terms.length > 0) size = Math.max(size, terms[terms.length - 1] + 1);
  const frequencies = new Float64Array(size);
  for (const row of training) for (const term of documents[row].terms) frequencies[term]++;
  return frequencies.map((df) => (df < 2 ? 0 : 1 + Math.log((1 + training.length) / (1 + df))));
}

/** Inner product of the rows of every pair. Pairs are taken by their a, whose row is spread out once for all its pairs. */
export function innerProducts({ starts, terms, weights, width }: SparseRows, { a, b }: PairIndex): Float64Array {
  const products = new Float64Array(a.length);
  const spread = new Float64Array(width);
  let current = -1;
  for (const pair of pairsByFirst(a, starts.length - 1)) {
    if (a[pair] !== current) {
      if (current >= 0) for (let i = starts[current]; i < starts[current + 1]; i++) spread[terms[i]] = 0;
      current = a[pair];
      for (let i = starts[current]; i < starts[current + 1]; i++) spread[terms[i]] = weights[i];
    }
    let sum = 0;
    const end = starts[b[pair] + 1];
    for (let i = starts[b[pair]]; i < end; i++) sum += weights[i] * spread[terms[i]];
    products[pair] = sum;
  }
  return products;
}

/** The positions of the pairs, those of one first document together (counting sort). */
function pairsByFirst(a: Int32Array, documents: number): Int32Array {
  const next = new Int32Array(documents + 1);
  for (const first of a) next[first + 1]++;
  for (let i = 1; i <= documents; i++) next[i] += next[i - 1];
  const order = new Int32Array(a.length);
  for (let pair = 0; pair < a.length; pair++) order[next[a[pair]]++] = pair;
  return order;
}
