/**
 * Two-sided p-value of a difference, by a paired bootstrap centred at the null (Davison & Hinkley 1997, section 4.4):
 * the resampled differences, shifted to a mean of no difference, tell how far from 0 chance alone would go.
 * One is added above and below, so that a p-value is never 0. A resample in which the difference is undefined (NaN)
 * counts as if it had gone that far: never in favour of a finding.
 *
 * @param differences one a resample: measure of the one less measure of the other, both on the same authors
 * @param observed the difference on the samples themselves
 * @returns from 1 / (resamples + 1) to 1
 * @throws RangeError for no resample, or an observed difference that is not a number
 */
export function pairedBootstrapTest(differences: Float64Array, observed: number): number {
  if (differences.length === 0) throw new RangeError('no resample to test a difference with');
  if (Number.isNaN(observed)) throw new RangeError('the observed difference is not a number');
  let asFar = 1;
  for (const difference of differences) {
    if (!(Math.abs(difference - observed) < Math.abs(observed))) asFar++;
  }
  return asFar / (differences.length + 1);
}

/**
 * P-values adjusted for having made several tests, by Holm's step-down method (Holm 1979): below α are those that can
 * be called significant with a chance of at most α that any of them is a false alarm.
 *
 * @param pValues in any order
 * @returns in the same order, none below its own p-value, none above 1
 */
export function holm(pValues: readonly number[]): number[] {
  const ascending = pValues.map((_, i) => i).sort((x, y) => pValues[x] - pValues[y] || x - y);
  const adjusted: number[] = new Array(pValues.length);
  let highest = 0;
  for (const [rank, i] of ascending.entries()) {
    highest = Math.max(highest, Math.min(1, pValues[i] * (pValues.length - rank)));
    adjusted[i] = highest;
  }
  return adjusted;
}
