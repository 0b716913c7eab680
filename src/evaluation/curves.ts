import { cumulateBothClasses, totals } from './cumulative.ts';
import type { Ranked } from './ranked.ts';

/** One point for no hit at all, then one for each tie group; all arrays are as long. */
export interface RocCurve {
  readonly falsePositiveRate: Float64Array;
  readonly truePositiveRate: Float64Array;
  /** The hits of a point are the samples scored strictly above its threshold; −Infinity at the last point. */
  readonly threshold: Float64Array;
}

/** As `RocCurve`; the point of no hit has recall 0 and, by convention, precision 1. */
export interface PrecisionRecallCurve {
  readonly recall: Float64Array;
  readonly precision: Float64Array;
  readonly threshold: Float64Array;
}

/** As `RocCurve`, with misses in place of hits. */
export interface DetCurve {
  readonly falsePositiveRate: Float64Array;
  readonly falseNegativeRate: Float64Array;
  readonly threshold: Float64Array;
}

/**
 * Receiver operating characteristic. Ties are one step: a slanted line, never a corner.
 *
 * @param weights one a sample, by sample index
 * @throws InputError where one class has no sample
 */
export function rocCurve(ranked: Ranked, weights?: Float64Array): RocCurve {
  const cumulative = cumulateBothClasses('a ROC curve', ranked, weights);
  const total = totals(cumulative);
  return {
    falsePositiveRate: withStart(0, cumulative.negatives, (count) => count / total.negatives),
    truePositiveRate: withStart(0, cumulative.positives, (count) => count / total.positives),
    threshold: strictThresholds(ranked),
  };
}

/**
 * Precision against recall.
 *
 * @param weights one a sample, by sample index
 * @throws InputError where one class has no sample
 */
export function precisionRecallCurve(ranked: Ranked, weights?: Float64Array): PrecisionRecallCurve {
  const cumulative = cumulateBothClasses('a precision-recall curve', ranked, weights);
  const { positives, negatives } = cumulative;
  const total = totals(cumulative);
  return {
    recall: withStart(0, positives, (count) => count / total.positives),
    // Groups of no weight before the first one with weight hit nothing: the convention of the first point holds on.
    precision: withStart(1, positives, (count, i) => (count + negatives[i] === 0 ? 1 : count / (count + negatives[i]))),
    threshold: strictThresholds(ranked),
  };
}

/**
 * Detection error trade-off (Martin et al. 1997): misses against false alarms, to be drawn on normal-deviate axes.
 *
 * @param weights one a sample, by sample index
 * @throws InputError where one class has no sample
 */
export function detCurve(ranked: Ranked, weights?: Float64Array): DetCurve {
  const { falsePositiveRate, truePositiveRate, threshold } = rocCurve(ranked, weights);
  return { falsePositiveRate, falseNegativeRate: truePositiveRate.map((rate) => 1 - rate), threshold };
}

/** The threshold of each point: the score of the first group that is no longer above it. */
export function strictThresholds({ order, groupEnd, scores }: Ranked): Float64Array {
  const threshold = new Float64Array(groupEnd.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let group = 0; group < groupEnd.length; group++) threshold[group] = scores[order[groupEnd[group] - 1]];
  return threshold;
}

function withStart(start: number, counts: Float64Array, rate: (count: number, group: number) => number): Float64Array {
  const rates = new Float64Array(counts.length + 1);
  rates[0] = start;
  for (let group = 0; group < counts.length; group++) rates[group + 1] = rate(counts[group], group);
  return rates;
}
