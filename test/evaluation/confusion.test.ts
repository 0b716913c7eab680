import { describe, expect, it } from 'vitest';
import { confusionAt, rates } from '../../src/evaluation/confusion.ts';
import { positive, scores, weights } from './worked-sample.ts';

describe('confusionAt', () => {
  it('counts what is strictly above the threshold', () => {
    expect(confusionAt(scores, positive, 0.5)).toEqual({
      truePositives: 4,
      falsePositives: 2,
      trueNegatives: 4,
      falseNegatives: 2,
    });
    expect(confusionAt(scores, positive, 0.5, weights)).toEqual({
      truePositives: 7,
      falsePositives: 2,
      trueNegatives: 8,
      falseNegatives: 2,
    });
  });
});

describe('rates', () => {
  it('are worked by hand', () => {
    expect(rates({ truePositives: 3, falsePositives: 1, trueNegatives: 5, falseNegatives: 1 })).toEqual({
      precision: 3 / 4,
      recall: 3 / 4,
      f1: 3 / 4,
      accuracy: 8 / 10,
      truePositiveRate: 3 / 4,
      falsePositiveRate: 1 / 6,
    });
  });

  it('are null where the denominator is 0, never NaN', () => {
    const nothing = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
    expect(Object.values(rates(nothing))).toEqual([null, null, null, null, null, null]);
    expect(rates({ ...nothing, falseNegatives: 2 })).toEqual({
      precision: null,
      recall: 0,
      f1: 0,
      accuracy: 0,
      truePositiveRate: 0,
      falsePositiveRate: null,
    });
    expect(rates({ ...nothing, trueNegatives: 2 })).toMatchObject({ f1: null, accuracy: 1, falsePositiveRate: 0 });
  });
});
