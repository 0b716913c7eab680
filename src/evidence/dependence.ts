import { countBelow, countNotAbove } from '../common/ascending.ts';

/** Weights of pairs by how often each owner was drawn: a pair within an owner counts as often as it was drawn. */
export interface PairOwners {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * The weight of each pair in a resample of owners (Snijders & Borgatti 1999).
 *
 * @param weights takes them, so that hundreds of resamples of a million pairs share one array
 */
export function pairWeights(
  { a, b }: PairOwners,
  drawn: ArrayLike<number>,
  weights: Float64Array = new Float64Array(a.length),
): Float64Array {
  for (let pair = 0; pair < a.length; pair++) {
    const owner = a[pair];
    weights[pair] = owner === b[pair] ? drawn[owner] : drawn[owner] * drawn[b[pair]];
  }
  return weights;
}

/** Mean ranks, ties sharing theirs. */
export function meanRanks(values: Float64Array): Float64Array {
  // Sorting bare numbers and looking each up is several times as fast as sorting indices by a comparison.
  const sorted = values.slice().sort();
  return values.map((value) => (countBelow(sorted, value) + countNotAbove(sorted, value) + 1) / 2);
}

/** Pearson's correlation with weights; of ranks it is Spearman's. NaN where a column doesn't vary. */
export function weightedCorrelation(x: Float64Array, y: Float64Array, weights: ArrayLike<number>): number {
  let [total, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    total += weights[i];
    sumX += weights[i] * x[i];
    sumY += weights[i] * y[i];
  }
  const [meanX, meanY] = [sumX / total, sumY / total];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i] - meanX, y[i] - meanY];
    xx += weights[i] * dx * dx;
    yy += weights[i] * dy * dy;
    xy += weights[i] * dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}
