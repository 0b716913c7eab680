import { poolAdjacentViolators } from '../common/isotonic.ts';

/** A non-decreasing piecewise linear function through points, flat beyond the first and last. */
export interface StepPoints {
  /** Strictly increasing. */
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
}

/**
 * Isotonic calibration (Zadrozny & Elkan 2002): the non-decreasing function of the score nearest to the labels. Rows of
 * equal score share one point, of their mean label.
 */
export function fitIsotonic(scores: Float64Array, labels: Uint8Array): StepPoints {
  const order = Array.from(scores.keys()).sort((x, y) => scores[x] - scores[y]);
  const distinct: number[] = [];
  const positives: number[] = [];
  const counts: number[] = [];
  for (const row of order) {
    if (scores[row] !== distinct.at(-1)) {
      distinct.push(scores[row]);
      positives.push(0);
      counts.push(0);
    }
    positives[positives.length - 1] += labels[row];
    counts[counts.length - 1]++;
  }
  const means = Float64Array.from(positives, (sum, i) => sum / counts[i]);
  return {
    scores: Float64Array.from(distinct),
    probabilities: poolAdjacentViolators(means, Float64Array.from(counts)),
  };
}

/** The probability of each score: linear between the points, as scikit-learn's IsotonicRegression with `clip`. */
export function applyIsotonic({ scores: known, probabilities }: StepPoints, scores: Float64Array): Float64Array {
  return scores.map((score) => {
    let low = 0;
    let high = known.length - 1;
    if (score <= known[low]) return probabilities[low];
    if (score >= known[high]) return probabilities[high];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (known[middle] <= score) low = middle;
      else high = middle;
    }
    const share = (score - known[low]) / (known[high] - known[low]);
    const between = probabilities[low] + share * (probabilities[high] - probabilities[low]);
    return Math.min(between, probabilities[high]);
  });
}
