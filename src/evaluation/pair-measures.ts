import { InputError } from '../common/error.ts';
import { checkProbabilities } from './calibration.ts';
import { type Confusion, rates } from './confusion.ts';
import { totals } from './cumulative.ts';
import { logRatioCost } from './likelihood-ratio.ts';
import { formatMeasure, type Measure } from './measure-name.ts';
import { precisionAtPrevalence } from './prevalence.ts';
import { areaUnderRocOf, averagePrecisionOf, equalErrorRateOf, truePositiveRateAtOf } from './rank-measures.ts';
import type { Sweep } from './sweep.ts';

/** Measures a weighed sweep; NaN where the measure is undefined for these weights. */
export type SweepMeasure = () => number;

/**
 * A measure bound to a sweep. What does not depend on the weights is computed here, once.
 *
 * @throws InputError where the sample lacks what the measure needs, or where it can't be taken of weighed pairs
 */
export function bindMeasure(measure: Measure, sweep: Sweep): SweepMeasure {
  const parameter = measure.parameter ?? Number.NaN;
  switch (measure.kind) {
    case 'AUC':
      return () => areaUnderRocOf(sweep);
    case 'AP':
      return () => averagePrecisionOf(sweep);
    case 'EER':
      return () => equalErrorRateOf(sweep);
    case 'TPR@FPR':
      return () => truePositiveRateAtOf(sweep, parameter);
    case 'TPR':
    case 'Recall':
      return atThreshold(measure, sweep, (confusion) => rates(confusion).truePositiveRate);
    case 'FPR':
      return atThreshold(measure, sweep, (confusion) => rates(confusion).falsePositiveRate);
    case 'Precision':
      return atThreshold(measure, sweep, (confusion) => rates(confusion).precision);
    case 'F1':
      return atThreshold(measure, sweep, (confusion) => rates(confusion).f1);
    case 'Accuracy':
      return atThreshold(measure, sweep, (confusion) => rates(confusion).accuracy);
    case 'P@prevalence':
      return atThreshold(measure, sweep, (confusion) => {
        const { truePositiveRate, falsePositiveRate } = rates(confusion);
        if (truePositiveRate === null || falsePositiveRate === null) return null;
        return precisionAtPrevalence(truePositiveRate, falsePositiveRate, parameter);
      });
    case 'Brier':
      return brier(sweep);
    case 'Cllr':
      return cllr(measure, sweep);
    default:
      throw new InputError(`measure ${formatMeasure(measure)} can't be taken of resampled pairs`);
  }
}

function atThreshold(measure: Measure, sweep: Sweep, of: (confusion: Confusion) => number | null): SweepMeasure {
  const { groupsAbove } = sweep;
  if (groupsAbove === undefined) throw new InputError(`measure ${formatMeasure(measure)} needs a threshold`);
  const last = groupsAbove - 1;
  return () => {
    const total = totals(sweep);
    const truePositives = last < 0 ? 0 : sweep.positives[last];
    const falsePositives = last < 0 ? 0 : sweep.negatives[last];
    const confusion = {
      truePositives,
      falsePositives,
      trueNegatives: total.negatives - falsePositives,
      falseNegatives: total.positives - truePositives,
    };
    return of(confusion) ?? Number.NaN;
  };
}

function brier({ sample, order, weight }: Sweep): SweepMeasure {
  checkProbabilities(sample.scores);
  const loss = Float64Array.from(order, (pair) => (sample.scores[pair] - sample.same[pair]) ** 2);
  return () => {
    let sum = 0;
    let all = 0;
    for (let i = 0; i < loss.length; i++) {
      sum += weight[i] * loss[i];
      all += weight[i];
    }
    return sum / all;
  };
}

function cllr(measure: Measure, sweep: Sweep): SweepMeasure {
  const { sample, order, weight } = sweep;
  const { logRatios } = sample;
  if (logRatios === undefined) throw new InputError(`measure ${formatMeasure(measure)} needs likelihood ratios`);
  // Each class's costs beside zeros, so that summing needs no branch on the label.
  const costs = [1, 0].map((same) =>
    Float64Array.from(order, (pair) => (sample.same[pair] === same ? logRatioCost(logRatios[pair], same) : 0)),
  );
  const finite = costs.every((cost) => cost.every(Number.isFinite));
  const [positive, negative] = costs;
  return () => {
    const total = totals(sweep);
    let positives = 0;
    let negatives = 0;
    for (let i = 0; i < weight.length; i++) {
      // An infinite cost that isn't drawn costs nothing, where 0 × Infinity would be NaN.
      if (!finite && weight[i] === 0) continue;
      positives += weight[i] * positive[i];
      negatives += weight[i] * negative[i];
    }
    return (positives / total.positives + negatives / total.negatives) / 2;
  };
}
