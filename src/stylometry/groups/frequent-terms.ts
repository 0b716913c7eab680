import type { TermCounts } from '../terms/term-counts.ts';
import type { WeighedRows } from '../terms/weighed-rows.ts';

/**
 * Vectors of tf · idf of the most frequent terms of the training documents, tf being the plain count and
 * idf = 1 + ln((1 + n) / (1 + df)) of n training documents; scikit-learn's `TfidfVectorizer(max_features=most)`, but for
 * terms as frequent as the last one kept, which are kept too.
 *
 * @param documents the counts of every document
 * @param training indices of the documents to learn from
 * @param most how many terms to keep
 */
export function frequentTermRows(documents: TermCounts, training: Int32Array, most: number): WeighedRows {
  const { offsets, terms, counts, size } = documents;
  const uses = new Int32Array(size);
  const holders = new Int32Array(size);
  for (const row of training) {
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      uses[terms[i]] += counts[i];
      holders[terms[i]]++;
    }
  }
  const used = uses.filter((count) => count > 0).sort();
  const fewest = used.length > most ? used[used.length - most] : 1;
  const starts = new Int32Array(offsets.length);
  const kept = new Int32Array(terms.length);
  const weights = new Float64Array(terms.length);
  const squares = new Float64Array(offsets.length - 1);
  let entry = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      const term = terms[i];
      if (uses[term] < fewest) continue;
      const weight = counts[i] * (1 + Math.log((1 + training.length) / (1 + holders[term])));
      kept[entry] = term;
      weights[entry++] = weight;
      squares[row] += weight * weight;
    }
    starts[row + 1] = entry;
  }
  return { offsets: starts, terms: kept.slice(0, entry), weights: weights.slice(0, entry), squares, width: size };
}
