import { poolAdjacentViolators } from '../common/isotonic.ts';
import { cumulateBothClasses, totals } from './cumulative.ts';
import { strictThresholds } from './curves.ts';
import { rankScores } from './ranked.ts';

/**
 * What a probability says of the evidence alone: its log odds less the log odds before any evidence was seen.
 *
 * @param probability of the positive class, from 0 to 1; 0 and 1 give infinite ratios
 * @param trainingPrevalence the share of positives that the probability assumes, above 0 and below 1
 * @returns natural logarithm of the likelihood ratio
 */
export function logLikelihoodRatio(probability: number, trainingPrevalence: number): number {
  return logit(probability) - logit(trainingPrevalence);
}

/**
 * Cost of the log likelihood ratios, Cllr, in bits (Brümmer & du Preez 2006, "Application-independent evaluation of
 * speaker detection"): 0 is perfect, 1 is what saying nothing (a ratio of 1) costs, above 1 misleads.
 *
 * @param logRatios natural logarithms, one a sample
 * @param positive 1 for positive (same source), 0 for negative
 * @returns Infinity where a sample is excluded outright (±Infinity) against its label
 * @throws InputError where one class has no sample
 */
export function costOfLogLikelihoodRatio(logRatios: Float64Array, positive: Uint8Array): number {
  const total = totals(cumulateBothClasses('Cllr', rankScores(logRatios, positive)));
  const sums = [0, 0];
  for (let i = 0; i < logRatios.length; i++) sums[positive[i]] += logRatioCost(logRatios[i], positive[i]);
  return (sums[1] / total.positives + sums[0] / total.negatives) / 2;
}

/** What one sample's log likelihood ratio costs, in bits: log2(1 + 1/LR) if positive, log2(1 + LR) if negative. */
export function logRatioCost(logRatio: number, positive: number): number {
  const against = positive ? -logRatio : logRatio;
  return (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)))) / Math.LN2;
}

/**
 * Cllr-min: the Cllr that would be left after the best monotone recalibration of the scores, found by pooling
 * adjacent violators (Brümmer & du Preez 2006). It measures discrimination alone; Cllr − Cllr-min is what
 * calibration loses.
 *
 * @param scores any scores, higher is likelier positive
 * @throws InputError where one class has no sample
 */
export function minimumCostOfLogLikelihoodRatio(scores: Float64Array, positive: Uint8Array): number {
  const cumulative = cumulateBothClasses('Cllr-min', rankScores(scores, positive));
  const total = totals(cumulative);
  const groups = cumulative.positives.length;
  const positives = new Float64Array(groups);
  const weight = new Float64Array(groups);
  const of = (counts: Float64Array, group: number) => counts[group] - (group === 0 ? 0 : counts[group - 1]);
  for (let group = 0; group < groups; group++) {
    const ascending = groups - 1 - group;
    positives[ascending] = of(cumulative.positives, group);
    weight[ascending] = positives[ascending] + of(cumulative.negatives, group);
  }
  const shares = positives.map((count, group) => count / weight[group]);
  const calibrated = poolAdjacentViolators(shares, weight);
  const priorLogOdds = Math.log(total.positives / total.negatives);
  let cost = 0;
  for (let i = 0; i < groups; i++) {
    const ratio = logit(calibrated[i]) - priorLogOdds;
    const negatives = weight[i] - positives[i];
    // A share of 1 or 0 makes the ratio infinite, and rightly so: the class it excludes has no sample there.
    if (positives[i] > 0) cost += (positives[i] * logRatioCost(ratio, 1)) / total.positives;
    if (negatives > 0) cost += (negatives * logRatioCost(ratio, 0)) / total.negatives;
  }
  return cost / 2;
}

/** The shares of each class whose ratio lies above a place on the axis; all arrays are as long. */
export interface TippettCurve {
  /** Base 10, as the plot's axis is read; descending. */
  readonly log10LikelihoodRatio: Float64Array;
  /** Share of positives (same source) with a greater ratio. */
  readonly positivesAbove: Float64Array;
  /** Share of negatives (different source) with a greater ratio: misleading evidence where the axis is above 0. */
  readonly negativesAbove: Float64Array;
}

/**
 * Tippett plot (Evett & Buckleton 1996): for each ratio that occurs, which share of each class lies above it.
 *
 * @param logRatios natural logarithms, one a sample
 * @throws InputError where one class has no sample
 */
export function tippett(logRatios: Float64Array, positive: Uint8Array): TippettCurve {
  const ranked = rankScores(logRatios, positive);
  const cumulative = cumulateBothClasses('a Tippett plot', ranked);
  const total = totals(cumulative);
  const above = (counts: Float64Array, whole: number) =>
    counts.map((_, group) => (group === 0 ? 0 : counts[group - 1] / whole));
  return {
    log10LikelihoodRatio: strictThresholds(ranked)
      .slice(0, -1)
      .map((logRatio) => logRatio / Math.LN10),
    positivesAbove: above(cumulative.positives, total.positives),
    negativesAbove: above(cumulative.negatives, total.negatives),
  };
}

function logit(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}
