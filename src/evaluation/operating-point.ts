import { InputError } from '../common/error.ts';
import { cumulate, totals } from './cumulative.ts';
import { strictThresholds } from './curves.ts';
import { groupsWithin } from './rank-measures.ts';
import { rankScores } from './ranked.ts';

/**
 * The lowest threshold such that the samples scored strictly above it keep the false positive rate at or below what
 * is asked: the score of the first tie group that would go beyond. A sample tied with the threshold is no hit, so
 * that a tie never counts for free. Take the scores from authors that the model was not trained on, or the rate
 * asked for will not hold.
 *
 * @param positive 1 for positive, 0 for negative, one a score
 * @param falsePositiveRate from 0 to 1; at 1 everything may be a hit and the threshold is −Infinity
 * @throws InputError where there is no negative sample: no false positive rate can be told
 */
export function thresholdAt(scores: Float64Array, positive: Uint8Array, falsePositiveRate: number): number {
  if (!(falsePositiveRate >= 0 && falsePositiveRate <= 1)) {
    throw new InputError(`false positive rate ${falsePositiveRate}: it must lie from 0 to 1`);
  }
  const ranked = rankScores(scores, positive);
  const cumulative = cumulate(ranked);
  if (totals(cumulative).negatives === 0) {
    throw new InputError(
      `a threshold at a false positive rate needs negative samples: all ${scores.length} are positive`,
    );
  }
  return strictThresholds(ranked)[groupsWithin(cumulative, falsePositiveRate)];
}

/**
 * The highest score such that at most a share of the positives is scored at or below it: pairs up to it may be ruled
 * out, and those between it and `thresholdAt` be left undecided. −Infinity where none may.
 *
 * @param positive 1 for positive, 0 for negative, one a score
 * @param falseNegativeRate from 0, below 1
 * @throws InputError where there is no positive sample: no false negative rate can be told
 */
export function exclusionAt(scores: Float64Array, positive: Uint8Array, falseNegativeRate: number): number {
  if (!(falseNegativeRate >= 0 && falseNegativeRate < 1)) {
    throw new InputError(`false negative rate ${falseNegativeRate}: it must be 0 or more, and below 1`);
  }
  const positives = scores.filter((_, i) => positive[i] === 1).sort();
  if (positives.length === 0) {
    throw new InputError(
      `a threshold at a false negative rate needs positive samples: all ${scores.length} are negative`,
    );
  }
  const firstKept = positives[Math.floor(falseNegativeRate * positives.length)];
  return scores.reduce((highest, score) => (score < firstKept ? Math.max(highest, score) : highest), -Infinity);
}
