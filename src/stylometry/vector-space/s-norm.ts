import type { PairIndex } from '../feature-group.ts';
import type { Training } from './space.ts';

/** Mean and standard deviation of a document's scores against its cohort. */
export interface CohortStatistics {
  readonly mean: number;
  /** Of the population; 0 where the cohort's scores are all alike. */
  readonly deviation: number;
}

/**
 * The statistics of documents against the training documents by other authors than their own. So a training document has
 * the same kind of cohort as one whose author is unknown, which has no document of its author in it.
 *
 * @param scores documents × training, row by row
 */
export function cohortStatistics(documents: Int32Array, scores: Float64Array, training: Training): CohortStatistics[] {
  const n = training.documents.length;
  const ownAuthor = authorsByDocument(training);
  return Array.from(documents, (document, k) => {
    const own = ownAuthor.get(document);
    let count = 0;
    let sum = 0;
    for (let place = 0; place < n; place++) {
      if (training.authors[place] === own) continue;
      count++;
      sum += scores[k * n + place];
    }
    const mean = count > 0 ? sum / count : 0;
    let squares = 0;
    for (let place = 0; place < n; place++) {
      if (training.authors[place] !== own) squares += (scores[k * n + place] - mean) ** 2;
    }
    return { mean, deviation: count > 0 ? Math.sqrt(squares / count) : 0 };
  });
}

/** The author of each training document. */
export function authorsByDocument({ documents, authors }: Training): Map<number, number> {
  return new Map(Array.from(documents, (document, place) => [document, authors[place]]));
}

/**
 * Symmetric score normalisation: how many standard deviations a score lies above the mean of each document's scores
 * against its cohort, averaged over both documents. A side whose cohort scores are all alike adds 0.
 *
 * Source: S. Shum, N. Dehak, R. Dehak, J. Glass, "Unsupervised speaker adaptation based on the cosine similarity for
 * text-independent speaker verification", Odyssey 2010.
 *
 * @param statistics by document
 */
export function symmetricNorm(
  { a, b }: PairIndex,
  scores: Float64Array,
  statistics: readonly CohortStatistics[],
): Float64Array {
  return scores.map((score, pair) => (standing(score, statistics[a[pair]]) + standing(score, statistics[b[pair]])) / 2);
}

function standing(score: number, { mean, deviation }: CohortStatistics): number {
  return deviation > 1e-9 ? (score - mean) / deviation : 0;
}
