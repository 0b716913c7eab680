import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costOfLogLikelihoodRatio,
  logLikelihoodRatio,
  minimumCostOfLogLikelihoodRatio,
  tippett,
} from '../../src/evaluation/likelihood-ratio.ts';
import { scoredSamples } from './generators.ts';
import { positive, scores } from './worked-sample.ts';

const logRatios = scores.map((score) => logLikelihoodRatio(score, 0.5));

describe('logLikelihoodRatio', () => {
  it('takes the prior out of the odds', () => {
    // Odds of 3 to 1 where 1 to 3 was expected: nine times as likely.
    expect(logLikelihoodRatio(0.75, 0.25)).toBeCloseTo(Math.log(9), 14);
    expect(logLikelihoodRatio(0.25, 0.25)).toBe(0);
    expect(logLikelihoodRatio(1, 0.5)).toBe(Infinity);
    expect(logLikelihoodRatio(0, 0.5)).toBe(-Infinity);
  });
});

describe('costOfLogLikelihoodRatio', () => {
  it('is 1 for saying nothing, 0 for certainty in the right, Infinity for certainty in the wrong', () => {
    const labels = Uint8Array.of(1, 0, 0);
    expect(costOfLogLikelihoodRatio(new Float64Array(3), labels)).toBe(1);
    expect(costOfLogLikelihoodRatio(Float64Array.of(Infinity, -Infinity, -Infinity), labels)).toBe(0);
    expect(costOfLogLikelihoodRatio(Float64Array.of(0, 0, Infinity), labels)).toBe(Infinity);
  });

  it('is worked by hand', () => {
    // Positive with LR 3: log2(1 + 1/3) = log2 4/3; negative with LR 1/7: log2(1 + 1/7) = log2 8/7.
    const cost = costOfLogLikelihoodRatio(Float64Array.of(Math.log(3), -Math.log(7)), Uint8Array.of(1, 0));
    expect(cost).toBeCloseTo((Math.log2(4 / 3) + Math.log2(8 / 7)) / 2, 14);
  });

  it('equals numpy: mean(log2(1 + exp(−l[y=1]))) and mean(log2(1 + exp(l[y=0]))), averaged', () => {
    expect(costOfLogLikelihoodRatio(logRatios, positive)).toBeCloseTo(0.9350272485429449, 12);
  });

  it('needs both classes', () => {
    expect(() => costOfLogLikelihoodRatio(Float64Array.of(1), Uint8Array.of(1))).toThrow('Cllr needs samples of both');
  });
});

describe('minimumCostOfLogLikelihoodRatio', () => {
  it('equals scikit-learn 1.2.1: IsotonicRegression(y_min=0, y_max=1) of y on s, then the formula', () => {
    expect(minimumCostOfLogLikelihoodRatio(scores, positive)).toBeCloseTo(0.792481250360578, 12);
  });

  it('is 0 for perfect separation and 1 for one single tie', () => {
    expect(minimumCostOfLogLikelihoodRatio(Float64Array.of(3, 2, 1), Uint8Array.of(1, 0, 0))).toBe(0);
    expect(minimumCostOfLogLikelihoodRatio(new Float64Array(3), Uint8Array.of(1, 0, 0))).toBeCloseTo(1, 14);
  });

  it('never exceeds the cost of the ratios as they are, nor 1, and only the order matters', () => {
    fc.assert(
      fc.property(scoredSamples, fc.double({ min: -3, max: 3, noNaN: true }), (sample, shift) => {
        const ratios = sample.scores.map((score) => 5 * score + shift);
        const least = minimumCostOfLogLikelihoodRatio(ratios, sample.positive);
        expect(least).toBeLessThanOrEqual(costOfLogLikelihoodRatio(ratios, sample.positive) + 1e-12);
        expect(least).toBeLessThanOrEqual(1 + 1e-12);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(minimumCostOfLogLikelihoodRatio(sample.scores, sample.positive)).toBeCloseTo(least, 12);
      }),
    );
  });
});

describe('tippett', () => {
  it('tells the shares above each ratio', () => {
    const curve = tippett(
      Float64Array.of(2, 1, 1, -1).map((x) => x * Math.LN10),
      Uint8Array.of(1, 1, 0, 0),
    );
    expect([...curve.log10LikelihoodRatio]).toEqual([2, 1, -1]);
    expect([...curve.positivesAbove]).toEqual([0, 0.5, 1]);
    expect([...curve.negativesAbove]).toEqual([0, 0, 0.5]);
  });
});
