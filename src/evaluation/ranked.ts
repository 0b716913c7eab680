/** Samples in the order of their scores, sorted once so that every curve and measure is one linear pass. */
export interface Ranked {
  /** Sample indices, the highest score first; ties by index. */
  readonly order: Int32Array;
  /** Where each group of tied scores ends in `order` (exclusive). */
  readonly groupEnd: Int32Array;
  /** As given, by sample index. */
  readonly scores: Float64Array;
  /** As given, by sample index: 1 positive, 0 negative. */
  readonly positive: Uint8Array;
}

/**
 * Sorts samples by score and finds the groups of ties. Tied samples are never told apart by any measure.
 *
 * @param scores one a sample, higher is likelier positive; infinite ones are allowed
 * @param positive 1 for positive, 0 for negative
 * @throws RangeError where the lengths differ or a score is not a number
 */
export function rankScores(scores: Float64Array, positive: Uint8Array): Ranked {
  if (scores.length !== positive.length) {
    throw new RangeError(`${scores.length} scores with ${positive.length} labels: there must be one label a score`);
  }
  const order = new Int32Array(scores.length);
  for (let i = 0; i < order.length; i++) {
    if (Number.isNaN(scores[i])) throw new RangeError(`score ${i} is not a number`);
    order[i] = i;
  }
  // Infinities of one sign differ by NaN, which sort takes for "no order": the comparison must not subtract.
  order.sort((x, y) => (scores[x] > scores[y] ? -1 : scores[x] < scores[y] ? 1 : x - y));
  const ends: number[] = [];
  for (let i = 1; i <= order.length; i++) {
    if (i === order.length || scores[order[i]] !== scores[order[i - 1]]) ends.push(i);
  }
  return { order, groupEnd: Int32Array.from(ends), scores, positive };
}
