import { describe, expect, it } from 'vitest';
import { formatMeasure, measureKinds, parseMeasure } from '../../src/evaluation/measure-name.ts';

describe('parseMeasure', () => {
  it.each([
    ['AUC', { kind: 'AUC' }],
    ['Cllr-min', { kind: 'Cllr-min' }],
    ['TPR@FPR=0.01', { kind: 'TPR@FPR', parameter: 0.01 }],
    ['TPR@FPR=0', { kind: 'TPR@FPR', parameter: 0 }],
    ['P@prevalence=0.001', { kind: 'P@prevalence', parameter: 0.001 }],
    ['Recall@10', { kind: 'Recall@', parameter: 10 }],
    ['Recall', { kind: 'Recall' }],
  ])('reads %s, and writes it back', (name, measure) => {
    expect(parseMeasure(name)).toEqual(measure);
    expect(formatMeasure(parseMeasure(name))).toBe(name);
  });

  it('makes names canonical', () => {
    expect(formatMeasure(parseMeasure('TPR@FPR=1e-2'))).toBe('TPR@FPR=0.01');
    expect(formatMeasure(parseMeasure('P@prevalence=0.00001'))).toBe('P@prevalence=0.00001');
  });

  it.each([
    ['AUCC', 'unknown measure "AUCC": did you mean "AUC"?'],
    ['TPR@FRP=0.01', 'unknown measure "TPR@FRP=0.01": did you mean "TPR@FPR=0.01"?'],
    ['TPR@FPR', 'measure "TPR@FPR" lacks its parameter: from 0 to 1, as in TPR@FPR=0.01'],
    ['TPR@FPR=', 'measure "TPR@FPR=": "" should be from 0 to 1, as in TPR@FPR=0.01'],
    ['Recall@', 'measure "Recall@" lacks its parameter'],
    ['TPR@FPR=1%', '"1%" should be from 0 to 1'],
    ['TPR@FPR=1.5', '"1.5" should be from 0 to 1'],
    ['P@prevalence=0', '"0" should be above 0 and below 1'],
    ['Recall@2.5', '"2.5" should be a whole number above 0'],
    ['Recall@k=10', 'unknown measure "Recall@k=10": did you mean "Recall@10"?'],
    ['toString', 'unknown measure "toString"'],
    ['AUC@3', 'unknown measure "AUC@3"'],
  ])('refuses %s', (name, message) => {
    expect(() => parseMeasure(name)).toThrow(message);
  });

  it('knows as many kinds as it lists', () => {
    expect(measureKinds).toContain('TPR@FPR');
    expect(new Set(measureKinds).size).toBe(measureKinds.length);
  });
});
