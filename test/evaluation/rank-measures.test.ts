import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaUnderRoc,
  averagePrecision,
  equalErrorRate,
  truePositiveRateAt,
} from '../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';
import { scoredSamples } from './generators.ts';
import { positive, scores, weights } from './worked-sample.ts';

const ranked = rankScores(scores, positive);
const rank = (values: number[], labels: number[]) => rankScores(Float64Array.from(values), Uint8Array.from(labels));
const measures = { areaUnderRoc, averagePrecision, equalErrorRate };

describe('rank measures', () => {
  it('equal scikit-learn 1.2.1, plain and weighted', () => {
    expect(areaUnderRoc(ranked)).toBeCloseTo(0.6944444444444445, 14);
    expect(areaUnderRoc(ranked, weights)).toBeCloseTo(0.8, 14);
    expect(averagePrecision(ranked)).toBeCloseTo(0.7089646464646464, 14);
    expect(averagePrecision(ranked, weights)).toBeCloseTo(0.7795414462081127, 14);
    // brentq(lambda x: 1 - x - interp1d(fpr, tpr)(x), 0, 1) of roc_curve(…, drop_intermediate=False)
    expect(equalErrorRate(ranked)).toBeCloseTo(1 / 3, 12);
    expect(equalErrorRate(ranked, weights)).toBeCloseTo(0.21428571428571427, 12);
  });

  it('take the true positive rate of whole tie groups, never beyond the rate asked', () => {
    // Hits down to .9: 0/6 negatives, 1/6 positives; to .8 (a tie of both): 1/6, 2/6; to .7: 1/6, 3/6; …
    expect(truePositiveRateAt(ranked, 0)).toBe(1 / 6);
    expect(truePositiveRateAt(ranked, 0.1)).toBe(1 / 6);
    expect(truePositiveRateAt(ranked, 1 / 6)).toBe(3 / 6);
    expect(truePositiveRateAt(ranked, 0.49)).toBe(4 / 6);
    expect(truePositiveRateAt(ranked, 0.5)).toBe(5 / 6);
    expect(truePositiveRateAt(ranked, 1)).toBe(1);
    expect(truePositiveRateAt(ranked, 0.1, weights)).toBe(6 / 9);
  });

  it('hold where the product of rate and count would round below a whole count', () => {
    const labels = [...Array(29).fill(0), 1, ...Array(71).fill(0)];
    expect(
      truePositiveRateAt(
        rank(
          labels.map((_, i) => -i),
          labels,
        ),
        0.29,
      ),
    ).toBe(1);
  });

  it('are perfect on perfect separation and chance on one single tie', () => {
    const perfect = rank([4, 3, 2, 1], [1, 1, 0, 0]);
    expect([areaUnderRoc(perfect), averagePrecision(perfect), equalErrorRate(perfect)]).toEqual([1, 1, 0]);
    expect(truePositiveRateAt(perfect, 0)).toBe(1);
    const tied = rank([1, 1, 1, 1], [1, 0, 0, 0]);
    expect([areaUnderRoc(tied), averagePrecision(tied), equalErrorRate(tied)]).toEqual([0.5, 0.25, 0.5]);
    expect(truePositiveRateAt(tied, 0.01)).toBe(0);
    const reversed = rank([1, 2], [1, 0]);
    expect([areaUnderRoc(reversed), averagePrecision(reversed), equalErrorRate(reversed)]).toEqual([0, 0.5, 1]);
  });

  it('refuse a sample of one class', () => {
    expect(() => areaUnderRoc(rank([1, 2], [1, 1]))).toThrow(
      'area under the ROC curve needs samples of both classes: there are 2 positive and 0 negative',
    );
    for (const measure of Object.values(measures)) expect(() => measure(rank([], []))).toThrow('both classes');
    expect(() => truePositiveRateAt(rank([1], [0]), 0.01)).toThrow('both classes');
  });

  it('do not change under a monotone transform, and weights equal repetition', () => {
    fc.assert(
      fc.property(scoredSamples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, rate) => {
        const plain = rankScores(sample.scores, sample.positive);
        const transformed = rankScores(
          sample.scores.map((score) => Math.exp(3 * score) - 7),
          sample.positive,
        );
        const repeated = rankScores(sample.repeated.scores, sample.repeated.positive);
        for (const measure of Object.values(measures)) {
          expect(measure(transformed)).toBe(measure(plain));
          expect(measure(plain, sample.weights)).toBeCloseTo(measure(repeated), 12);
        }
        expect(truePositiveRateAt(transformed, rate)).toBe(truePositiveRateAt(plain, rate));
        expect(truePositiveRateAt(plain, rate, sample.weights)).toBe(truePositiveRateAt(repeated, rate));
      }),
    );
  });

  it('give the area as the share of positive-negative pairs in the right order', () => {
    fc.assert(
      fc.property(scoredSamples, (sample) => {
        let right = 0;
        let pairs = 0;
        for (let i = 0; i < sample.scores.length; i++) {
          for (let j = 0; j < sample.scores.length; j++) {
            if (!sample.positive[i] || sample.positive[j]) continue;
            pairs++;
            right += (Math.sign(sample.scores[i] - sample.scores[j]) + 1) / 2;
          }
        }
        expect(areaUnderRoc(rankScores(sample.scores, sample.positive))).toBeCloseTo(right / pairs, 12);
      }),
    );
  });
});
