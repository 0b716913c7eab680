import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinCurve } from '../../src/evaluation/thin-curve.ts';

const line = (points: number) => {
  const x = Float64Array.from({ length: points }, (_, i) => i / (points - 1));
  return { x, y: x.map((value) => value ** 0.5) };
};

describe('thinCurve', () => {
  it('leaves a short curve as it is', () => {
    const curve = line(10);
    expect(thinCurve(curve, 'x', 10)).toBe(curve);
    expect(() => thinCurve(curve, 'x', 3)).toThrow('4 is the least');
  });

  it('keeps as much of the first hundredth as of the rest of the decades', () => {
    const { x } = thinCurve(line(100_001), 'x', 203);
    const within = (low: number, high: number) => x.filter((value) => value > low && value <= high).length;
    for (const decade of [1e-4, 1e-3]) expect(within(decade, 10 * decade)).toBeGreaterThanOrEqual(19);
    expect(within(0.5, 1)).toBeGreaterThanOrEqual(50);
  });

  it('keeps the top of a first rise', () => {
    const x = Float64Array.from({ length: 1000 }, (_, i) => Math.max(0, i - 500));
    expect([...thinCurve({ x, y: x.map((_, i) => i) }, 'x', 20).y]).toContain(500);
  });

  it('keeps both ends, only points of the curve, in order, and no more than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 4, max: 60 }),
        (steps, max) => {
          let sum = 0;
          const curve = {
            x: Float64Array.from(steps, (step) => (sum += step)),
            y: Float64Array.from(steps, (_, i) => i),
          };
          const { x, y } = thinCurve(curve, 'x', max);
          expect(y.length).toBeLessThanOrEqual(max);
          expect([y[0], y.at(-1)]).toEqual([0, steps.length - 1]);
          for (const [i, point] of y.entries()) {
            expect(x[i]).toBe(curve.x[point]);
            if (i > 0) expect(point).toBeGreaterThan(y[i - 1]);
          }
        },
      ),
    );
  });
});
