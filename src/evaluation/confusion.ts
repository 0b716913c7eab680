/** Samples by their label and by whether they were a hit; weighted where weights were given. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** What a confusion amounts to. null where the denominator is 0: there is no such rate. */
export interface Rates {
  /** Hits that are positive, of all hits; null where nothing was hit. */
  readonly precision: number | null;
  /** The same as the true positive rate; null where there is no positive. */
  readonly recall: number | null;
  /** Harmonic mean of precision and recall, 0 where positives exist and none was hit; null where neither exists. */
  readonly f1: number | null;
  /** null where there is no sample. */
  readonly accuracy: number | null;
  /** Hits among the positives; null where there is no positive. */
  readonly truePositiveRate: number | null;
  /** Hits among the negatives; null where there is no negative. */
  readonly falsePositiveRate: number | null;
}

/**
 * Counts hits: the samples scored strictly above the threshold. One tied with the threshold is no hit.
 *
 * @param positive 1 for positive, 0 for negative, one a score
 * @param weights one a score; 1 each unless given
 */
export function confusionAt(
  scores: Float64Array,
  positive: Uint8Array,
  threshold: number,
  weights?: Float64Array,
): Confusion {
  const counts = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
  for (let i = 0; i < scores.length; i++) {
    const weight = weights === undefined ? 1 : weights[i];
    if (scores[i] > threshold) counts[positive[i] ? 'truePositives' : 'falsePositives'] += weight;
    else counts[positive[i] ? 'falseNegatives' : 'trueNegatives'] += weight;
  }
  return counts;
}

/** Precision, recall, F1, accuracy and the two rates of a confusion. */
export function rates({ truePositives, falsePositives, trueNegatives, falseNegatives }: Confusion): Rates {
  const positives = truePositives + falseNegatives;
  const negatives = trueNegatives + falsePositives;
  const recall = ratio(truePositives, positives);
  return {
    precision: ratio(truePositives, truePositives + falsePositives),
    recall,
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    accuracy: ratio(truePositives + trueNegatives, positives + negatives),
    truePositiveRate: recall,
    falsePositiveRate: ratio(falsePositives, negatives),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
