import { InputError } from '../common/error.ts';
import { applyIsotonic, fitIsotonic } from './isotonic-calibration.ts';
import { applyPlatt, fitPlatt } from './platt.ts';
import { checkLabels } from './training-data.ts';

export const calibrationKinds = ['platt', 'isotonic', 'none'] as const;
export type CalibrationKind = (typeof calibrationKinds)[number];

/** Maps scores to probabilities; never lower for a higher score, unless higher scores went with negatives (Platt). */
export type Calibration = (scores: Float64Array) => Float64Array;

/**
 * Learns what scores mean from rows that the scoring model was not fitted on (out-of-fold scores).
 *
 * - `platt`: a logistic curve. It takes log odds as linear in the score: give it the `logit` of a model's probabilities.
 * - `isotonic`: any non-decreasing curve. It ties scores within a step, and answers 0 and 1 at its ends, whose log loss
 *   is unbounded.
 * - `none`: the scores as they are, which must be probabilities already.
 *
 * @param scores finite, one a row
 * @param labels 1 or 0, one a row, both present
 * @throws InputError where scores and labels don't match, a score is not finite, or one class is missing
 */
export function calibrate(kind: CalibrationKind, scores: Float64Array, labels: Uint8Array): Calibration {
  if (scores.length !== labels.length) {
    throw new InputError(`${scores.length} scores with ${labels.length} labels to calibrate on: one label a score`);
  }
  checkLabels(labels);
  const bad = scores.findIndex((score) => !Number.isFinite(score));
  if (bad >= 0) throw new InputError(`score ${bad} to calibrate on is ${scores[bad]}: a finite number is needed`);
  if (kind === 'platt') {
    const map = fitPlatt(scores, labels);
    return (given) => applyPlatt(map, given);
  }
  if (kind === 'isotonic') {
    const points = fitIsotonic(scores, labels);
    return (given) => applyIsotonic(points, given);
  }
  return (given) => given.slice();
}
