import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from '../../../experiments/address-clustering/place-labels.ts';

const plot = { width: 200, height: 150 };

it('keeps labels of points with room around them off each other', () => {
  const points = Array.from({ length: 12 }, (_, i) => ({ label: String(i + 1), x: 20 + 12 * i, y: 5 }));
  const placed = placeLabels(points, plot);
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      const width = 3.8 * ((a.label.length + b.label.length) / 2);
      expect(Math.abs(a.x - b.x) >= width - 1e-9 || Math.abs(a.y - b.y) >= 7 - 1e-9).toBe(true);
    }
  }
});

it('keeps the order of points and their names, wherever they lie', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 150 }) }), {
        maxLength: 25,
      }),
      (points) => {
        const named = points.map((point, i) => ({ ...point, label: String(i) }));
        const placed = placeLabels(named, plot);
        expect(placed.map(({ label }) => label)).toEqual(named.map(({ label }) => label));
        for (const { x, y } of placed) expect(Number.isFinite(x + y)).toBe(true);
      },
    ),
  );
});
