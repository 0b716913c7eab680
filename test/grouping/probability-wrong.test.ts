import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilityWrong } from '../../src/grouping/probability-wrong.ts';
import { edgesOf, smallGraph } from './small-graphs.ts';

const odds = (p: number) => Math.log(p / (1 - p));

test('by hand: the two best edges of a triangle, one edge, and one item', () => {
  const edges = edgesOf(
    6,
    [0, 1, odds(0.9)],
    [1, 2, odds(0.8)],
    [0, 2, odds(0.5)],
    [3, 4, odds(0.95)],
    [2, 3, odds(0.99)],
  );
  const [triangle, pair, alone] = probabilityWrong(edges, Int32Array.of(0, 0, 0, 1, 1, 2));
  expect(triangle).toBeCloseTo(1 - 0.9 * 0.8, 14);
  expect(pair).toBeCloseTo(0.05, 14);
  expect(alone).toBe(0);
});

test('likelihood ratios take the prior log odds with them', () => {
  const [wrong] = probabilityWrong(edgesOf(2, [0, 1, Math.log(99)]), Int32Array.of(0, 0), { prior: -Math.log(11) });
  expect(wrong).toBeCloseTo(1 - 9 / 10, 14);
});

test('parts without an edge between them are held together by what a missing pair weighs', () => {
  const edges = edgesOf(4, [0, 1, odds(0.9)], [2, 3, odds(0.9)]);
  const [wrong] = probabilityWrong(edges, Int32Array.of(0, 0, 0, 0), { absent: odds(0.25) });
  expect(wrong).toBeCloseTo(1 - 0.9 * 0.9 * 0.25, 14);
});

test('is exact for weights far from 0', () => {
  const sure = probabilityWrong(edgesOf(2, [0, 1, 50]), Int32Array.of(0, 0))[0];
  expect(sure / Math.exp(-50)).toBeCloseTo(1, 12);
  expect(probabilityWrong(edgesOf(2, [0, 1, -800]), Int32Array.of(0, 0))[0]).toBe(1);
});

test('is a probability, at least that of the worst link which cannot be done without', () => {
  fc.assert(
    fc.property(smallGraph(7), (edges) => {
      const together = new Int32Array(edges.count);
      const [wrong] = probabilityWrong(edges, together, { absent: -9 });
      expect(wrong).toBeGreaterThanOrEqual(0);
      expect(wrong).toBeLessThanOrEqual(1);
      // Each item hangs on its best edge at least.
      for (let item = 0; item < edges.count && edges.count > 1; item++) {
        const own = [...edges.weight].filter((_, edge) => edges.from[edge] === item || edges.to[edge] === item);
        expect(wrong).toBeGreaterThanOrEqual(1 / (1 + Math.exp(Math.max(-9, ...own))) - 1e-12);
      }
    }),
  );
});
