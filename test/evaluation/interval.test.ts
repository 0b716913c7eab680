import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileInterval } from '../../src/evaluation/interval.ts';

describe('percentileInterval', () => {
  it('is the middle of the resampled values, worked by hand', () => {
    const values = Float64Array.from({ length: 1001 }, (_, i) => (i * 389) % 1001);
    const { low, high, undefinedResamples } = percentileInterval(values, 0.95)!;
    expect(low).toBeCloseTo(25, 9);
    expect(high).toBeCloseTo(975, 9);
    expect(undefinedResamples).toBe(0);
    expect(percentileInterval(values, 0.5)).toMatchObject({ low: 250, high: 750 });
  });

  it('leaves out the undefined and counts them, up to what the level bears', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i < 5 ? Number.NaN : i));
    expect(percentileInterval(values)).toMatchObject({ undefinedResamples: 5 });
    values[5] = Number.NaN;
    expect(percentileInterval(values)).toBeNull();
    expect(percentileInterval(values.fill(Number.NaN))).toBeNull();
  });

  it('lies within the values, holds their median, and grows with the level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (numbers) => {
        const values = Float64Array.from(numbers);
        const sorted = values.slice().sort();
        const [narrow, wide] = [percentileInterval(values, 0.5)!, percentileInterval(values, 0.95)!];
        const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        expect(wide.low).toBeGreaterThanOrEqual(sorted[0]);
        expect(wide.high).toBeLessThanOrEqual(sorted[sorted.length - 1]);
        expect(narrow.low).toBeLessThanOrEqual(median);
        expect(narrow.high).toBeGreaterThanOrEqual(median);
      }),
    );
  });

  it('needs a resample', () => {
    expect(() => percentileInterval(new Float64Array(0))).toThrow('no resample');
  });
});
