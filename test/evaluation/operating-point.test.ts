import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusionAt, rates } from '../../src/evaluation/confusion.ts';
import { exclusionAt, thresholdAt } from '../../src/evaluation/operating-point.ts';
import { truePositiveRateAt } from '../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';
import { scoredSamples } from './generators.ts';
import { positive, scores } from './worked-sample.ts';

describe('thresholdAt', () => {
  it('is the score of the first tie group that would go beyond the rate', () => {
    expect(thresholdAt(scores, positive, 0)).toBe(0.8);
    expect(thresholdAt(scores, positive, 0.16)).toBe(0.8);
    expect(thresholdAt(scores, positive, 1 / 6)).toBe(0.6);
    expect(thresholdAt(scores, positive, 1)).toBe(-Infinity);
  });

  it('is the score itself where all are tied: nothing is a hit', () => {
    expect(thresholdAt(Float64Array.of(0.7, 0.7, 0.7), Uint8Array.of(1, 1, 0), 0.5)).toBe(0.7);
  });

  it('keeps the rate, reaches the true positive rate at it, and a lower threshold would not keep it', () => {
    fc.assert(
      fc.property(scoredSamples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, rate) => {
        const threshold = thresholdAt(sample.scores, sample.positive, rate);
        const at = (value: number) => rates(confusionAt(sample.scores, sample.positive, value));
        expect(at(threshold).falsePositiveRate).toBeLessThanOrEqual(rate);
        expect(at(threshold).truePositiveRate).toBe(
          truePositiveRateAt(rankScores(sample.scores, sample.positive), rate),
        );
        const lower = sample.scores.filter((score) => score < threshold).reduce((x, y) => Math.max(x, y), -1);
        if (threshold !== -Infinity) expect(at(lower).falsePositiveRate).toBeGreaterThan(rate);
      }),
    );
  });

  it('says what it needs', () => {
    expect(() => thresholdAt(Float64Array.of(1, 2), Uint8Array.of(1, 1), 0.01)).toThrow('all 2 are positive');
    expect(() => thresholdAt(scores, positive, 1.5)).toThrow('false positive rate 1.5: it must lie from 0 to 1');
  });
});

describe('exclusionAt', () => {
  // Positives .2, .4, .4, .8; negatives .1, .3, .6.
  const some = Float64Array.of(0.2, 0.4, 0.4, 0.8, 0.1, 0.3, 0.6);
  const labels = Uint8Array.of(1, 1, 1, 1, 0, 0, 0);

  it('is the highest score with no more than the share of the positives at or below it', () => {
    expect(exclusionAt(some, labels, 0)).toBe(0.1);
    expect(exclusionAt(some, labels, 0.25)).toBe(0.3);
    expect(exclusionAt(some, labels, 0.5), 'the two positives at .4 go together').toBe(0.3);
    expect(exclusionAt(some, labels, 0.75)).toBe(0.6);
    expect(exclusionAt(Float64Array.of(0.5, 0.5), Uint8Array.of(1, 0), 0.3)).toBe(-Infinity);
  });

  it('keeps the rate, whatever the scores', () => {
    fc.assert(
      fc.property(scoredSamples, fc.double({ min: 0, max: 0.99, noNaN: true }), (sample, rate) => {
        const kept = rates(
          confusionAt(sample.scores, sample.positive, exclusionAt(sample.scores, sample.positive, rate)),
        );
        expect(1 - kept.truePositiveRate!).toBeLessThanOrEqual(rate + 1e-12);
      }),
    );
  });

  it('says what it needs', () => {
    expect(() => exclusionAt(Float64Array.of(1, 2), Uint8Array.of(0, 0), 0.1)).toThrow('all 2 are negative');
    expect(() => exclusionAt(some, labels, 1)).toThrow('false negative rate 1: it must be 0 or more, and below 1');
  });
});
