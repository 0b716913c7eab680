import { describe, expect, it } from 'vitest';
import { panMeasures } from '../../src/evaluation/pan.ts';

describe('panMeasures', () => {
  it('is worked by hand, with one problem unanswered', () => {
    // Answered: 2 hits, 1 miss, 1 rejection, 1 false alarm; of 4 × 2 pairs of positive and negative 5 are in order.
    const same = Uint8Array.of(1, 1, 1, 0, 0, 1);
    const measures = panMeasures(same, Float64Array.of(0.9, 0.5, 0.2, 0.1, 0.8, 0.6));
    expect(measures.auc).toBeCloseTo(5 / 8, 14);
    expect(measures['c@1']).toBeCloseTo((3 + 3 / 6) / 6, 14);
    expect(measures.f_05_u).toBeCloseTo(2.5 / (2.5 + 0.25 * (1 + 1) + 1), 14);
    expect(measures.F1).toBeCloseTo(4 / 6, 14);
    expect(measures.overall).toBeCloseTo((5 / 8 + 3.5 / 6 + 2.5 / 4 + 4 / 6) / 4, 14);
    expect(measures.brier).toBeCloseTo(1 - (0.01 + 0.25 + 0.64 + 0.01 + 0.64 + 0.16) / 6, 14);
  });

  it('is 1 throughout for perfect answers', () => {
    const all = { auc: 1, 'c@1': 1, f_05_u: 1, F1: 1, overall: 1, brier: 1 };
    expect(panMeasures(Uint8Array.of(1, 0), Float64Array.of(1, 0))).toEqual(all);
  });

  it('gives nothing for answering nothing', () => {
    const silent = panMeasures(Uint8Array.of(1, 0), Float64Array.of(0.5, 0.5));
    expect(silent).toEqual({ auc: 0.5, 'c@1': 0, f_05_u: 0, F1: 0, overall: 0.125, brier: 0.75 });
  });

  it('has an area of 0 where one class has no problem, as the evaluator', () => {
    expect(panMeasures(Uint8Array.of(1, 1), Float64Array.of(0.9, 0.4)).auc).toBe(0);
  });

  it('refuses answers out of range, and none', () => {
    expect(() => panMeasures(Uint8Array.of(1), Float64Array.of(1.5))).toThrow('probability 0 is 1.5');
    expect(() => panMeasures(new Uint8Array(0), new Float64Array(0))).toThrow('no sample');
  });
});
