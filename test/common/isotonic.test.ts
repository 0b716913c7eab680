import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolAdjacentViolators } from '../../src/common/isotonic.ts';

const pooled = (values: number[], weights: number[] = values.map(() => 1)) => [
  ...poolAdjacentViolators(Float64Array.from(values), Float64Array.from(weights)),
];

const weighted = fc.array(
  fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true })),
  { maxLength: 60 },
);

describe('poolAdjacentViolators', () => {
  it('keeps what does not decrease', () => {
    expect(pooled([1, 2, 2, 5])).toEqual([1, 2, 2, 5]);
    expect(pooled([])).toEqual([]);
  });

  it('replaces violators by their mean, worked by hand', () => {
    // 4, 2 pool to 3; then 3 > 2.5 is no longer so: 3, 3, 2.5 pool to 8.5 / 3.
    expect(pooled([1, 4, 2, 2.5, 9])).toEqual([1, 8.5 / 3, 8.5 / 3, 8.5 / 3, 9]);
    expect(pooled([3, 1], [1, 3])).toEqual([1.5, 1.5]);
  });

  it('equals scikit-learn 1.2.1', () => {
    // isotonic_regression([.2, .1, .4, .3, .35, .9, .7], sample_weight=[1, 2, 1, 1, 3, 2, 1])
    const expected = [0.13333333, 0.13333333, 0.35, 0.35, 0.35, 0.83333333, 0.83333333];
    const fitted = pooled([0.2, 0.1, 0.4, 0.3, 0.35, 0.9, 0.7], [1, 2, 1, 1, 3, 2, 1]);
    for (const [i, value] of expected.entries()) expect(fitted[i]).toBeCloseTo(value, 7);
  });

  it('never decreases, keeps the weighted sum, and changes nothing the second time', () => {
    fc.assert(
      fc.property(weighted, (rows) => {
        const values = rows.map(([value]) => value);
        const weights = rows.map(([, weight]) => weight);
        const fitted = pooled(values, weights);
        const sum = (xs: number[]) => xs.reduce((total, x, i) => total + x * weights[i], 0);
        for (let i = 1; i < fitted.length; i++) expect(fitted[i]).toBeGreaterThanOrEqual(fitted[i - 1]);
        expect(sum(fitted)).toBeCloseTo(sum(values), 6);
        const again = pooled(fitted, weights);
        for (const [i, value] of fitted.entries()) expect(again[i]).toBeCloseTo(value, 9);
      }),
    );
  });

  it('refuses lengths that differ and weights of 0', () => {
    expect(() => pooled([1, 2], [1])).toThrow('2 values with 1 weights');
    expect(() => pooled([1, 2], [1, 0])).toThrow('weight 1 is 0');
  });
});
