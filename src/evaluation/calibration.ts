/** The samples whose probability falls in one bin. */
export interface ReliabilityBin {
  /** Included, as is `high` in the last bin. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean of the probabilities given; null in an empty bin. */
  readonly meanProbability: number | null;
  /** Share of positives; null in an empty bin. */
  readonly positiveRate: number | null;
}

/**
 * Brier score: mean squared distance of the probability from the label (Brier 1950). 0 is perfect; always saying .5
 * gives .25.
 *
 * @param probabilities from 0 to 1
 * @param positive 1 for positive, 0 for negative, one a probability
 * @throws RangeError for no sample, or a probability out of range
 */
export function brierScore(probabilities: Float64Array, positive: Uint8Array): number {
  checkProbabilities(probabilities);
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) sum += (probabilities[i] - positive[i]) ** 2;
  return sum / probabilities.length;
}

/**
 * Bins of equal width from 0 to 1, for a reliability chart.
 *
 * @param bins how many
 * @throws RangeError for no sample, or a probability out of range
 */
export function reliabilityBins(probabilities: Float64Array, positive: Uint8Array, bins = 10): ReliabilityBin[] {
  checkProbabilities(probabilities);
  const count = new Float64Array(bins);
  const sum = new Float64Array(bins);
  const hits = new Float64Array(bins);
  for (let i = 0; i < probabilities.length; i++) {
    const bin = Math.min(bins - 1, Math.floor(probabilities[i] * bins));
    count[bin]++;
    sum[bin] += probabilities[i];
    hits[bin] += positive[i];
  }
  return Array.from(count, (n, bin) => ({
    low: bin / bins,
    high: (bin + 1) / bins,
    count: n,
    meanProbability: n === 0 ? null : sum[bin] / n,
    positiveRate: n === 0 ? null : hits[bin] / n,
  }));
}

/**
 * Expected calibration error: the distance of mean probability and share of positives, averaged over bins of equal
 * width, each weighted by its samples (Naeini et al. 2015; Guo et al. 2017). It grows with the number of bins.
 *
 * @throws RangeError for no sample, or a probability out of range
 */
export function expectedCalibrationError(probabilities: Float64Array, positive: Uint8Array, bins = 10): number {
  let error = 0;
  for (const { count, meanProbability, positiveRate } of reliabilityBins(probabilities, positive, bins)) {
    if (meanProbability !== null && positiveRate !== null) error += count * Math.abs(meanProbability - positiveRate);
  }
  return error / probabilities.length;
}

/** @throws RangeError for no sample, or where a value is no probability */
export function checkProbabilities(probabilities: Float64Array): void {
  if (probabilities.length === 0) throw new RangeError('no sample: calibration needs at least one');
  const wrong = probabilities.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0) throw new RangeError(`probability ${wrong} is ${probabilities[wrong]}: it must lie from 0 to 1`);
}
