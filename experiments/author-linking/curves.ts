import { reliabilityBins } from '../../src/evaluation/calibration.ts';
import { precisionRecallCurve } from '../../src/evaluation/curves.ts';
import { tippett } from '../../src/evaluation/likelihood-ratio.ts';
import { truePositiveRateAt } from '../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';
import { thinCurve } from '../../src/evaluation/thin-curve.ts';

/** What one order gives to the curves. */
export interface CurveSample {
  readonly scores: Float64Array;
  readonly same: Uint8Array;
  readonly probabilities: Float64Array;
  readonly logRatios: Float64Array;
}

/** Points for charts. ROC and precision–recall are means over the orders; the others pool all orders' pairs. */
export interface CurvePoints {
  readonly roc: { readonly falsePositiveRate: number[]; readonly truePositiveRate: number[] };
  readonly precisionRecall: { readonly recall: number[]; readonly precision: number[] };
  readonly tippett: {
    readonly log10LikelihoodRatio: number[];
    readonly positivesAbove: number[];
    readonly negativesAbove: number[];
  };
  readonly reliability: { readonly predicted: number[]; readonly observed: number[]; readonly count: number[] };
}

/** From 0.1% to 100% in equal ratios, 20 a decade. */
const falsePositiveRates = Array.from({ length: 61 }, (_, i) => 10 ** (i / 20 - 3));
const recalls = Array.from({ length: 51 }, (_, i) => i / 50);

/** The curves of a trial, from all its orders. */
export function meanCurves(samples: readonly CurveSample[]): CurvePoints {
  const ranked = samples.map(({ scores, same }) => rankScores(scores, same));
  const precisionRecall = ranked.map((sample) => precisionRecallCurve(sample));
  return {
    roc: {
      falsePositiveRate: falsePositiveRates,
      truePositiveRate: falsePositiveRates.map((rate) => mean(ranked.map((r) => truePositiveRateAt(r, rate)))),
    },
    precisionRecall: {
      recall: recalls,
      precision: recalls.map((recall) =>
        mean(precisionRecall.map((curve) => curve.precision[curve.recall.findIndex((r) => r >= recall - 1e-12)])),
      ),
    },
    tippett: tippettPoints(samples),
    reliability: reliability(samples),
  };
}

function tippettPoints(samples: readonly CurveSample[]): CurvePoints['tippett'] {
  const curve = tippett(pool(samples.map((s) => s.logRatios)), poolLabels(samples));
  // The axis descends and crosses 0: thinning wants one that rises from 0.
  const rank = curve.negativesAbove.map((_, i) => i);
  const { log10LikelihoodRatio, positivesAbove, negativesAbove } = thinCurve({ ...curve, rank }, 'rank', 120);
  return {
    log10LikelihoodRatio: [...log10LikelihoodRatio],
    positivesAbove: [...positivesAbove],
    negativesAbove: [...negativesAbove],
  };
}

function reliability(samples: readonly CurveSample[]): CurvePoints['reliability'] {
  const bins = reliabilityBins(pool(samples.map((s) => s.probabilities)), poolLabels(samples), 10);
  const filled = bins.filter(({ count }) => count > 0);
  return {
    predicted: filled.map((bin) => bin.meanProbability!),
    observed: filled.map((bin) => bin.positiveRate!),
    count: filled.map((bin) => bin.count),
  };
}

/** The orders' arrays one after another. */
export function pool(arrays: readonly Float64Array[]): Float64Array {
  const pooled = new Float64Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let start = 0;
  for (const array of arrays) {
    pooled.set(array, start);
    start += array.length;
  }
  return pooled;
}

/** The orders' labels one after another. */
export function poolLabels(samples: readonly { readonly same: Uint8Array }[]): Uint8Array {
  return Uint8Array.from(samples.flatMap(({ same }) => [...same]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
