/**
 * The area under the ROC curve from a false positive rate of 0 to a limit, as a share of the most it could be: the mean
 * true positive rate over that stretch. Scores that tie are a straight piece of the curve, as in scikit-learn (whose
 * `max_fpr` rescales this area by McClish's formula).
 *
 * @param scores one a row, not NaN
 * @param labels 1 or 0, both present
 * @param limit the greatest false positive rate, above 0, at most 1
 */
export function partialAuc(scores: Float64Array, labels: Uint8Array, limit: number): number {
  const order = Array.from(scores.keys()).sort((x, y) => scores[y] - scores[x]);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const negatives = labels.length - positives;
  let area = 0;
  let truePositives = 0;
  let falsePositives = 0;
  for (let i = 0; i < order.length && falsePositives < limit * negatives; ) {
    const score = scores[order[i]];
    const [trueBefore, falseBefore] = [truePositives, falsePositives];
    for (; i < order.length && scores[order[i]] === score; i++) {
      if (labels[order[i]] === 1) truePositives++;
      else falsePositives++;
    }
    const width = Math.min(falsePositives, limit * negatives) - falseBefore;
    if (width === 0) continue;
    const rise = ((truePositives - trueBefore) * width) / (falsePositives - falseBefore);
    area += width * (trueBefore + rise / 2);
  }
  return area / (positives * negatives * limit);
}
