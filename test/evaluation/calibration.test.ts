import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore, expectedCalibrationError, reliabilityBins } from '../../src/evaluation/calibration.ts';
import { scoredSamples } from './generators.ts';
import { positive, scores } from './worked-sample.ts';

describe('calibration', () => {
  it('equals scikit-learn 1.2.1 and numpy', () => {
    // brier_score_loss(y, s); bins of .2: b = minimum(4, floor(s * 5)), sum |mean(s) − mean(y)| · n / 12
    expect(brierScore(scores, positive)).toBeCloseTo(0.22854166666666667, 14);
    expect(expectedCalibrationError(scores, positive, 5)).toBeCloseTo(0.1208333333333333, 14);
  });

  it('puts 1 in the last bin and leaves empty bins empty', () => {
    expect(reliabilityBins(Float64Array.of(0, 0.25, 1), Uint8Array.of(0, 1, 1), 2)).toEqual([
      { low: 0, high: 0.5, count: 2, meanProbability: 0.125, positiveRate: 0.5 },
      { low: 0.5, high: 1, count: 1, meanProbability: 1, positiveRate: 1 },
    ]);
    const [low] = reliabilityBins(Float64Array.of(1), Uint8Array.of(1), 2);
    expect(low).toEqual({ low: 0, high: 0.5, count: 0, meanProbability: null, positiveRate: null });
  });

  it('lies from 0 to 1; in one bin the error is the distance of the means', () => {
    fc.assert(
      fc.property(scoredSamples, ({ scores, positive }) => {
        const mean = (values: Iterable<number>) => [...values].reduce((x, y) => x + y, 0) / scores.length;
        const one = expectedCalibrationError(scores, positive, 1);
        expect(one).toBeCloseTo(Math.abs(mean(scores) - mean(positive)), 12);
        expect(expectedCalibrationError(scores, positive, 12)).toBeGreaterThanOrEqual(one - 1e-12);
        expect(brierScore(scores, positive)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => brierScore(Float64Array.of(0.5, 1.2), Uint8Array.of(0, 1))).toThrow('probability 1 is 1.2');
    expect(() => expectedCalibrationError(new Float64Array(0), new Uint8Array(0))).toThrow('no sample');
  });
});
