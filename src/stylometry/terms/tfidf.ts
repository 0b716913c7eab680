import type { PairIndex } from '../feature-group.ts';
import type { TermCounts } from './term-counts.ts';

/**
 * Weighted sparse vectors, one a document: row i holds entries offsets[i] to offsets[i + 1], and an entry's weight is
 * made when it is asked for, since those of a hundred thousand documents would take gigabytes.
 */
export interface SparseRows {
  readonly offsets: Int32Array;
  /** Ascending within a row, below `width`. */
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  /** By term; 0 for one that has no weight. */
  readonly idf: Float64Array;
  /** Sum of the squared weights of each row. */
  readonly squares: Float64Array;
  readonly width: number;
}

/** What tf-idf learns from training documents: how to weigh the terms of any. */
export interface TermWeights {
  /** The weighted vectors of the chosen documents, by their own index; no other row may be asked for. */
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
  return { weigh: (chosen) => weighRows(documents, chosen, idf) };
}

/** (1 + ln tf) · idf. */
export function weightOf(count: number, idf: number): number {
  // Most terms occur once: their logarithm is 0.
  return count === 1 ? idf : (count < factors.length ? factors[count] : 1 + Math.log(count)) * idf;
}

const factors = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));

function weighRows(documents: TermCounts, chosen: Int32Array, idf: Float64Array): SparseRows {
  const { offsets, terms, counts, size } = documents;
  const squares = new Float64Array(offsets.length - 1);
  let [entries, weighed] = [0, 0];
  for (const row of chosen) {
    entries += offsets[row + 1] - offsets[row];
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      const weight = weightOf(counts[i], idf[terms[i]]);
      if (weight > 0) weighed++;
      squares[row] += weight * weight;
    }
  }
  // Rows that are mostly terms without weight are copied without them, as the pairs to come would pass over them.
  if (2 * weighed >= entries) return { offsets, terms, counts, idf, squares, width: size };
  return { ...onlyWeighed(documents, chosen, idf, weighed), squares };
}

/** The chosen rows without the terms that have no weight, and the others numbered anew. */
function onlyWeighed(
  { offsets, terms, counts }: TermCounts,
  chosen: Int32Array,
  idf: Float64Array,
  weighed: number,
): Omit<SparseRows, 'squares'> {
  const columns = new Int32Array(idf.length);
  let width = 0;
  for (let term = 0; term < idf.length; term++) columns[term] = idf[term] > 0 ? width++ : -1;
  const kept = {
    offsets: new Int32Array(offsets.length),
    terms: new Int32Array(weighed),
    counts: new Int32Array(weighed),
    idf: idf.filter((value) => value > 0),
    width,
  };
  let entry = 0;
  let next = 0;
  for (const row of chosen) {
    kept.offsets.fill(entry, next, row + 1);
    next = row + 1;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      if (columns[terms[i]] < 0) continue;
      kept.terms[entry] = columns[terms[i]];
      kept.counts[entry++] = counts[i];
    }
  }
  kept.offsets.fill(entry, next);
  return kept;
}

/** The smoothed idf of every term; 0 for terms in fewer than two training documents. */
export function inverseFrequencies({ offsets, terms, size }: TermCounts, training: Int32Array): Float64Array {
  const frequencies = new Float64Array(size);
  for (const row of training) for (let i = offsets[row]; i < offsets[row + 1]; i++) frequencies[terms[i]]++;
  return frequencies.map((df) => (df < 2 ? 0 : 1 + Math.log((1 + training.length) / (1 + df))));
}

/**
 * Inner product of the rows of every pair.
 *
 * @param pairs in any order; fast where those of one document a follow each other, for its row is spread out once for them
 */
export function innerProducts({ offsets, terms, counts, idf, width }: SparseRows, { a, b }: PairIndex): Float64Array {
  const products = new Float64Array(a.length);
  const spread = new Float64Array(width);
  let current = -1;
  for (let pair = 0; pair < a.length; pair++) {
    if (a[pair] !== current) {
      if (current >= 0) for (let i = offsets[current]; i < offsets[current + 1]; i++) spread[terms[i]] = 0;
      current = a[pair];
      for (let i = offsets[current]; i < offsets[current + 1]; i++) {
        spread[terms[i]] = weightOf(counts[i], idf[terms[i]]);
      }
    }
    let sum = 0;
    const end = offsets[b[pair] + 1];
    for (let i = offsets[b[pair]]; i < end; i++) {
      const own = spread[terms[i]];
      // Most terms of one document are not in the other.
      if (own !== 0) sum += weightOf(counts[i], idf[terms[i]]) * own;
    }
    products[pair] = sum;
  }
  return products;
}
