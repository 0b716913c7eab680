/** Weights of pairs by how often each owner was drawn: a pair within an owner counts as often as it was drawn. */
export interface PairOwners {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** The weight of each pair in a resample of owners (Snijders & Borgatti 1999). */
export function pairWeights({ a, b }: PairOwners, drawn: ArrayLike<number>): Float64Array {
  return Float64Array.from(a, (owner, pair) => (owner === b[pair] ? drawn[owner] : drawn[owner] * drawn[b[pair]]));
}

/** Mean ranks, ties sharing theirs. */
export function meanRanks(values: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys()).sort((x, y) => values[x] - values[y] || x - y);
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2;
  }
  return ranks;
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
