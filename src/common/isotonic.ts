/**
 * The non-decreasing sequence closest to `values` in weighted least squares: each run of violators is replaced by
 * its weighted mean (pool adjacent violators; Ayer et al. 1955, Barlow et al. 1972).
 *
 * @param values in the order in which they should not decrease
 * @param weights one a value, above 0
 * @returns as many values, never decreasing
 * @throws RangeError where the lengths differ or a weight is not above 0
 */
export function poolAdjacentViolators(values: Float64Array, weights: Float64Array): Float64Array {
  if (values.length !== weights.length) {
    throw new RangeError(`${values.length} values with ${weights.length} weights: there must be one weight a value`);
  }
  const mean = new Float64Array(values.length);
  const weight = new Float64Array(values.length);
  const end = new Int32Array(values.length);
  let blocks = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0)) throw new RangeError(`weight ${i} is ${weights[i]}: it must be above 0`);
    mean[blocks] = values[i];
    weight[blocks] = weights[i];
    end[blocks] = i + 1;
    blocks++;
    while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
      const [left, right] = [blocks - 2, blocks - 1];
      const total = weight[left] + weight[right];
      mean[left] = (mean[left] * weight[left] + mean[right] * weight[right]) / total;
      weight[left] = total;
      end[left] = end[right];
      blocks--;
    }
  }
  const fitted = new Float64Array(values.length);
  for (let block = 0; block < blocks; block++) fitted.fill(mean[block], block === 0 ? 0 : end[block - 1], end[block]);
  return fitted;
}
