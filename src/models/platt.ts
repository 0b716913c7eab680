import { minimiseLogisticLoss } from './logistic-newton.ts';
import { sigmoid } from './sigmoid.ts';
import { countPositives } from './training-data.ts';

/** A probability as a function of a score: 1 / (1 + e^−(slope × score + intercept)). */
export interface PlattMap {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Platt scaling (Platt 1999), by damped Newton steps on the log loss in its stable form (Lin, Lin & Weng 2007). Labels
 * are softened to (n₊ + 1) / (n₊ + 2) and 1 / (n₋ + 2), so that the map stays finite where scores separate the classes.
 * Its slope is Platt's −A, its intercept −B.
 *
 * @param scores finite, one a row; the log odds are taken as linear in them
 * @param labels 1 or 0, both present
 */
export function fitPlatt(scores: Float64Array, labels: Uint8Array): PlattMap {
  const positives = countPositives(labels);
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (labels.length - positives + 2);
  const { coefficients, intercept } = minimiseLogisticLoss({
    features: { rows: scores.length, columns: 1, data: scores },
    targets: Float64Array.from(labels, (label) => (label === 1 ? high : low)),
    weights: new Float64Array(scores.length).fill(1),
    penalty: 0,
  });
  return { slope: coefficients[0], intercept };
}

/** The probability of each score. */
export function applyPlatt({ slope, intercept }: PlattMap, scores: Float64Array): Float64Array {
  return scores.map((score) => sigmoid(slope * score + intercept));
}
