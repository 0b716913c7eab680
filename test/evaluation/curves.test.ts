import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusionAt, rates } from '../../src/evaluation/confusion.ts';
import { detCurve, precisionRecallCurve, rocCurve } from '../../src/evaluation/curves.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';
import { scoredSamples } from './generators.ts';
import { positive, scores, weights } from './worked-sample.ts';

const ranked = rankScores(scores, positive);
const near = (array: Float64Array, expected: number[]) => {
  expect(array.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(array[i]).toBeCloseTo(value, 14);
};

describe('curves', () => {
  it('equal scikit-learn 1.2.1: roc_curve(y, s, drop_intermediate=False)', () => {
    const curve = rocCurve(ranked);
    near(
      curve.falsePositiveRate,
      [0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 6].map((n) => n / 6),
    );
    near(
      curve.truePositiveRate,
      [0, 1, 2, 3, 3, 4, 5, 5, 5, 6, 6].map((n) => n / 6),
    );
    // Its thresholds are hit when reached, ours only when exceeded: each is the score of the group after.
    expect([...curve.threshold]).toEqual([0.9, 0.8, 0.7, 0.6, 0.55, 0.5, 0.4, 0.3, 0.2, 0.1, -Infinity]);
    const weighted = rocCurve(ranked, weights);
    near(weighted.falsePositiveRate, [0, 0, 0.1, 0.1, 0.2, 0.2, 0.4, 0.5, 0.9, 0.9, 1]);
    near(
      weighted.truePositiveRate,
      [0, 1, 3, 6, 6, 7, 8, 8, 8, 9, 9].map((n) => n / 9),
    );
  });

  it('equal scikit-learn 1.2.1: precision_recall_curve(y, s), reversed', () => {
    const { precision, recall } = precisionRecallCurve(ranked);
    near(precision, [1, 1, 2 / 3, 3 / 4, 3 / 5, 4 / 6, 5 / 8, 5 / 9, 5 / 10, 6 / 11, 6 / 12]);
    near(
      recall,
      [0, 1, 2, 3, 3, 4, 5, 5, 5, 6, 6].map((n) => n / 6),
    );
  });

  it('show in the DET curve what the ROC curve misses', () => {
    near(
      detCurve(ranked).falseNegativeRate,
      [6, 5, 4, 3, 3, 2, 1, 1, 1, 0, 0].map((n) => n / 6),
    );
  });

  it('have at every point the rates of the confusion at its threshold', () => {
    fc.assert(
      fc.property(scoredSamples, (sample) => {
        const order = rankScores(sample.scores, sample.positive);
        const roc = rocCurve(order, sample.weights);
        const { precision } = precisionRecallCurve(order, sample.weights);
        for (const [i, threshold] of roc.threshold.entries()) {
          const at = rates(confusionAt(sample.scores, sample.positive, threshold, sample.weights));
          expect(roc.truePositiveRate[i]).toBe(at.truePositiveRate);
          expect(roc.falsePositiveRate[i]).toBe(at.falsePositiveRate);
          expect(precision[i]).toBe(at.precision ?? 1);
        }
      }),
    );
  });

  it('need both classes', () => {
    const one = rankScores(Float64Array.of(1), Uint8Array.of(1));
    for (const curve of [rocCurve, precisionRecallCurve, detCurve]) expect(() => curve(one)).toThrow('both classes');
  });
});
