import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateAxis } from '../../../src/reporting/charts/axis.ts';
import { cutCurve, thinCurve } from '../../../src/reporting/charts/curve.ts';

describe('cutCurve', () => {
  it('ends where the axis does, on the straight line between points', () => {
    const points = [
      { x: 0, y: 0, low: 0, high: 0.2 },
      { x: 0.4, y: 0.8, low: 0.4, high: 1 },
      { x: 1, y: 1, low: 1, high: 1 },
    ];
    expect(cutCurve(points, [0.1, 0.7])).toEqual([
      { x: 0.1, y: 0.2, low: 0.1, high: 0.4 },
      { x: 0.4, y: 0.8, low: 0.4, high: 1 },
      { x: 0.7, y: 0.9, low: 0.7, high: 1 },
    ]);
  });

  it('enters and leaves within one step', () => {
    const line = [
      { x: 0, y: 1 },
      { x: 1, y: 0 },
    ];
    expect(cutCurve(line, [0.25, 0.75], 'y')).toEqual([
      { x: 0.25, y: 0.75 },
      { x: 0.75, y: 0.25 },
    ]);
  });

  it('keeps stairs, and nothing of a curve that is elsewhere', () => {
    const stairs = [
      { x: 0, y: 0 },
      { x: 0, y: 1 },
      { x: 1, y: 1 },
    ];
    expect(cutCurve(stairs, [0, 1])).toEqual(stairs);
    expect(cutCurve(stairs, [2, 3])).toEqual([]);
  });
});

describe('thinCurve', () => {
  const axis = rateAxis('rate');

  it('leaves the corners of stairs and drops what lies on a line', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 0, y: 0.5 },
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 1 },
      { x: 1, y: 1 },
    ];
    const filled = corners.flatMap((corner, i) => {
      const next = corners[i + 1];
      return next === undefined ? [corner] : [corner, { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 }];
    });
    expect(thinCurve(filled, axis, axis)).toEqual(corners);
    expect(thinCurve([], axis, axis)).toEqual([]);
  });

  it('stays within 0.03% of every point of a rising curve', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(rate, rate), { minLength: 2, maxLength: 60 }), (pairs) => {
        const xs = pairs.map(([x]) => x).sort((a, b) => a - b);
        const ys = pairs.map(([, y]) => y).sort((a, b) => a - b);
        const points = xs.map((x, i) => ({ x, y: ys[i]! }));
        const thin = thinCurve(points, axis, axis);
        expect([thin[0], thin.at(-1)]).toEqual([points[0], points.at(-1)]);
        for (const point of points) {
          const gaps = thin.slice(1).map((end, i) => distance(point, thin[i]!, end));
          expect(Math.min(...gaps)).toBeLessThanOrEqual(0.0003 + 1e-9);
        }
      }),
    );
  });
});

/** By sampling the segment: slower than the formula, and independent of it. */
function distance(point: { x: number; y: number }, a: { x: number; y: number }, b: { x: number; y: number }): number {
  let low = 0;
  let high = 1;
  const at = (share: number) => Math.hypot(a.x + share * (b.x - a.x) - point.x, a.y + share * (b.y - a.y) - point.y);
  for (let i = 0; i < 100; i++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  return at((low + high) / 2);
}
