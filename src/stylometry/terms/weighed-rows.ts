import { comparedDocuments } from '../compared-documents.ts';
import type { PairIndex } from '../feature-group.ts';
import { cosineOf } from '../measures.ts';
import { compareInBlocks } from '../pair-blocks.ts';
import type { TermCounts } from './term-counts.ts';
import { inverseFrequencies, weightOf } from './tfidf.ts';

/**
 * Sparse vectors, one a document: row i holds entries offsets[i] to offsets[i + 1]. Unlike the rows of `tfidf` they hold
 * their weights, which many products with all training documents need, and a column has one number whatever rows are asked for.
 */
export interface WeighedRows {
  readonly offsets: Int32Array;
  /** Ascending within a row, below `width`. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the squared weights of each row. */
  readonly squares: Float64Array;
  readonly width: number;
}

/**
 * Tf-idf rows, as `tfidf` weighs them.
 *
 * @param counts the counts of every document
 * @param training indices of the documents that document frequencies are counted in
 * @returns the rows of the chosen documents, ascending, by their own index; the rows of others are empty
 */
export function tfidfRows(counts: TermCounts, training: Int32Array): (chosen: Int32Array) => WeighedRows {
  const idf = inverseFrequencies(counts, training);
  const columns = new Int32Array(idf.length);
  let width = 0;
  for (let term = 0; term < idf.length; term++) columns[term] = idf[term] > 0 ? width++ : -1;
  return (chosen) => weighRows(counts, chosen, idf, columns, width);
}

function weighRows(
  { offsets, terms, counts }: TermCounts,
  chosen: Int32Array,
  idf: Float64Array,
  columns: Int32Array,
  width: number,
): WeighedRows {
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
      const weight = weightOf(counts[i], idf[terms[i]]);
      kept[entry] = column;
      weights[entry++] = weight;
      squares[row] += weight * weight;
    }
  }
  starts.fill(entry, next);
  return { offsets: starts, terms: kept.slice(0, entry), weights: weights.slice(0, entry), squares, width };
}

/**
 * Inner product of the rows of every pair.
 *
 * @param pairs in any order; fast where those of one document a follow each other, for its row is spread out once for them
 * @param factors what the products in each column are multiplied by; 1 unless given
 */
export function innerProducts(rows: WeighedRows, { a, b }: PairIndex, factors?: Float64Array): Float64Array {
  const { offsets, terms, weights, width } = rows;
  const products = new Float64Array(a.length);
  const spread = new Float64Array(width);
  let current = -1;
  for (let pair = 0; pair < a.length; pair++) {
    if (a[pair] !== current) {
      if (current >= 0) for (let i = offsets[current]; i < offsets[current + 1]; i++) spread[terms[i]] = 0;
      current = a[pair];
      for (let i = offsets[current]; i < offsets[current + 1]; i++) {
        spread[terms[i]] = factors === undefined ? weights[i] : weights[i] * factors[terms[i]];
      }
    }
    let sum = 0;
    const end = offsets[b[pair] + 1];
    for (let i = offsets[b[pair]]; i < end; i++) sum += weights[i] * spread[terms[i]];
    products[pair] = sum;
  }
  return products;
}

/** The sum of the squared weights of each row, every square multiplied by its column's factor. */
export function squaresOf({ offsets, terms, weights, squares }: WeighedRows, factors: Float64Array): Float64Array {
  return squares.map((_, row) => {
    let sum = 0;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) sum += weights[i] * weights[i] * factors[terms[i]];
    return sum;
  });
}

/**
 * Cosine of each pair of rows.
 *
 * @param rowsOf as `tfidfRows` returns
 * @param count how many documents there are in all
 * @param factors what products in each column are multiplied by: the square of what its weights are; 1 unless given
 */
export function rowCosines(
  rowsOf: (chosen: Int32Array) => WeighedRows,
  pairs: PairIndex,
  count: number,
  factors?: Float64Array,
): Float64Array {
  const rows = rowsOf(comparedDocuments(pairs, count));
  const squares = factors === undefined ? rows.squares : squaresOf(rows, factors);
  return compareInBlocks(pairs, count, 1, (block, values) => {
    const products = innerProducts(rows, block, factors);
    for (let i = 0; i < products.length; i++) {
      values[i] = cosineOf(products[i], squares[block.a[i]], squares[block.b[i]]);
    }
  });
}
