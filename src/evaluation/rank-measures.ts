import { type Cumulative, cumulateBothClasses, totals } from './cumulative.ts';
import type { Ranked } from './ranked.ts';

/**
 * Area under the ROC curve: how probably a positive is scored above a negative, ties counted half
 * (Hanley & McNeil 1982).
 *
 * @param weights one a sample, by sample index; a weight of 2 is as if the sample were there twice
 * @throws InputError where one class has no sample
 */
export function areaUnderRoc(ranked: Ranked, weights?: Float64Array): number {
  return areaUnderRocOf(cumulateBothClasses('area under the ROC curve', ranked, weights));
}

/**
 * Average precision: the sum over tie groups of precision × gain in recall, without interpolation
 * (as scikit-learn's `average_precision_score`).
 *
 * @throws InputError where one class has no sample
 */
export function averagePrecision(ranked: Ranked, weights?: Float64Array): number {
  return averagePrecisionOf(cumulateBothClasses('average precision', ranked, weights));
}

/**
 * The highest true positive rate that keeps the false positive rate at or below what is asked. Only whole tie groups
 * count and nothing is interpolated, so that a tie never yields a rate that no threshold could reach.
 *
 * @param falsePositiveRate from 0 to 1
 * @throws InputError where one class has no sample
 */
export function truePositiveRateAt(ranked: Ranked, falsePositiveRate: number, weights?: Float64Array): number {
  const cumulative = cumulateBothClasses('true positive rate at a false positive rate', ranked, weights);
  return truePositiveRateAtOf(cumulative, falsePositiveRate);
}

/**
 * The error rate where false positive and false negative rate are equal, on the ROC curve drawn with straight lines
 * between the ends of tie groups.
 *
 * @throws InputError where one class has no sample
 */
export function equalErrorRate(ranked: Ranked, weights?: Float64Array): number {
  return equalErrorRateOf(cumulateBothClasses('equal error rate', ranked, weights));
}

/** `areaUnderRoc` of what was cumulated already; NaN where one class has no weight. */
export function areaUnderRocOf(cumulative: Cumulative): number {
  const { positives, negatives } = cumulative;
  const total = totals(cumulative);
  let area = 0;
  let above = 0;
  let before = 0;
  for (let group = 0; group < positives.length; group++) {
    area += (negatives[group] - before) * (positives[group] + above);
    above = positives[group];
    before = negatives[group];
  }
  return area / (2 * total.positives * total.negatives);
}

/** `averagePrecision` of what was cumulated already; NaN where there is no positive weight. */
export function averagePrecisionOf(cumulative: Cumulative): number {
  const { positives, negatives } = cumulative;
  let sum = 0;
  let above = 0;
  for (let group = 0; group < positives.length; group++) {
    const hits = positives[group];
    // Keeps 0 / 0 at 0 before the first weight, and is lost in rounding after it.
    sum += ((hits - above) * hits) / (hits + negatives[group] + 1e-300);
    above = hits;
  }
  return sum / totals(cumulative).positives;
}

/** `truePositiveRateAt` of what was cumulated already; NaN where one class has no weight. */
export function truePositiveRateAtOf(cumulative: Cumulative, falsePositiveRate: number): number {
  const total = totals(cumulative);
  if (total.negatives === 0) return Number.NaN;
  const groups = groupsWithin(cumulative, falsePositiveRate);
  return (groups === 0 ? 0 : cumulative.positives[groups - 1]) / total.positives;
}

/** How many tie groups from the top can be taken while the false positive rate stays at or below what is asked. */
export function groupsWithin({ negatives }: Cumulative, falsePositiveRate: number): number {
  const total = negatives.at(-1) ?? 0;
  // The quotient is compared, not the product: 29 / 100 ≤ 0.29 holds in floating point, 29 ≤ 0.29 × 100 does not.
  return firstGroup(negatives.length, (group) => negatives[group] / total > falsePositiveRate);
}

/** `equalErrorRate` of what was cumulated already; NaN where one class has no weight. */
export function equalErrorRateOf(cumulative: Cumulative): number {
  const { positives, negatives } = cumulative;
  const total = totals(cumulative);
  if (total.positives === 0 || total.negatives === 0) return Number.NaN;
  const falsePositiveRate = (group: number) => (group < 0 ? 0 : negatives[group] / total.negatives);
  const excess = (group: number) => falsePositiveRate(group) - (group < 0 ? 1 : 1 - positives[group] / total.positives);
  const after = firstGroup(positives.length, (group) => excess(group) >= 0);
  const share = -excess(after - 1) / (excess(after) - excess(after - 1));
  return falsePositiveRate(after - 1) + share * (falsePositiveRate(after) - falsePositiveRate(after - 1));
}

/** The first group for which `holds` does, where it holds for every later one too; `groups` where it never does. */
function firstGroup(groups: number, holds: (group: number) => boolean): number {
  let low = 0;
  let high = groups;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
