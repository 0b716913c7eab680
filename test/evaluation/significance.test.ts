import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm, pairedBootstrapTest } from '../../src/evaluation/significance.ts';

describe('pairedBootstrapTest', () => {
  it('counts resamples as far from the observed difference as that is from 0, worked by hand', () => {
    // Distances from .2: .05, .1, .2, .25 and undefined: three of five count as far.
    const differences = Float64Array.of(0.25, 0.1, 0.4, -0.05, Number.NaN);
    expect(pairedBootstrapTest(differences, 0.2)).toBe((1 + 3) / (1 + 5));
  });

  it('is 1 for no difference and least for a clear one', () => {
    expect(pairedBootstrapTest(new Float64Array(99), 0)).toBe(1);
    expect(pairedBootstrapTest(new Float64Array(99).fill(1), 1)).toBe(1 / 100);
  });

  it('is two-sided, from 1 / (resamples + 1) to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (numbers, observed) => {
          const p = pairedBootstrapTest(Float64Array.from(numbers), observed);
          expect(p).toBe(
            pairedBootstrapTest(
              Float64Array.from(numbers, (x) => -x),
              -observed,
            ),
          );
          expect(p).toBeGreaterThanOrEqual(1 / (numbers.length + 1));
          expect(p).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('says what it needs', () => {
    expect(() => pairedBootstrapTest(new Float64Array(0), 1)).toThrow('no resample');
    expect(() => pairedBootstrapTest(Float64Array.of(1), Number.NaN)).toThrow('not a number');
  });
});

describe('holm', () => {
  it('is worked by hand', () => {
    // Ascending: .005 × 4 = .02; .01 × 3 = .03; .03 × 2 = .06; .04 × 1, raised to the .06 before it.
    const expected = [0.03, 0.06, 0.06, 0.02];
    for (const [i, p] of holm([0.01, 0.04, 0.03, 0.005]).entries()) expect(p).toBeCloseTo(expected[i], 14);
    expect(holm([0.7, 0.6])).toEqual([1, 1]);
    expect(holm([0.04])).toEqual([0.04]);
    expect(holm([])).toEqual([]);
  });

  it('keeps the order, never lowers a p-value, and stays at or below Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (pValues) => {
        const adjusted = holm(pValues);
        for (const [i, p] of pValues.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
          for (const [j, q] of pValues.entries()) if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
        }
      }),
    );
  });
});
