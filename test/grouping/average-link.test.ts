import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageLink } from '../../src/grouping/average-link.ts';
import type { Edges } from '../../src/grouping/edges.ts';
import { edgesOf, levels, smallGraph, weightMatrix } from './small-graphs.ts';

/** By definition: all pairs of groups looked at before each merge; of equal means the smallest edge between them. */
function byDefinition(edges: Edges, threshold: number, absent: number): number[] {
  const matrix = weightMatrix(edges);
  let groups = Array.from({ length: edges.count }, (_, item) => [item]);
  for (;;) {
    let best: { mean: number; edge: number; x: number[]; y: number[] } | undefined;
    groups.forEach((x, i) => {
      for (const y of groups.slice(0, i)) {
        const pairs = x.flatMap((a) => y.map((b) => [Math.min(a, b), Math.max(a, b)]));
        const known = pairs.filter(([a, b]) => matrix[a][b] !== undefined).map(([a, b]) => a * edges.count + b);
        const mean = pairs.reduce((sum, [a, b]) => sum + (matrix[a][b] ?? absent), 0) / pairs.length;
        const edge = Math.min(...known);
        if (known.length === 0 || mean < threshold) continue;
        if (best === undefined || mean > best.mean || (mean === best.mean && edge < best.edge))
          best = { mean, edge, x, y };
      }
    });
    if (best === undefined) break;
    const { x, y } = best;
    groups = [...groups.filter((group) => group !== x && group !== y), [...x, ...y]];
  }
  const first = Array.from({ length: edges.count }, (_, item) => Math.min(...groups.find((g) => g.includes(item))!));
  const leaders = [...new Set(first)];
  return first.map((leader) => leaders.indexOf(leader));
}

test('merges what the definition merges', () => {
  fc.assert(
    fc.property(smallGraph(9), levels, (edges, { threshold, absent }) => {
      const expected = byDefinition(edges, threshold, Math.min(threshold, absent));
      expect([...averageLink.group(edges, { threshold, absent })]).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('the mean falls as groups grow: 4, then (3 + 0) / 2, then (2 + 0 + 0) / 3', () => {
  const chain = edgesOf(4, [0, 1, 4], [1, 2, 3], [2, 3, 2]);
  // 2–3 at 2 goes before 1–2, whose mean has fallen to 1.5; the two pairs then have 3 / 4.
  expect(averageLink.group(chain, { threshold: 0.8 })).toEqual(Int32Array.of(0, 0, 1, 1));
  expect(averageLink.group(chain, { threshold: 0.75 })).toEqual(Int32Array.of(0, 0, 0, 0));
});

test('of equal means the smallest items merge first', () => {
  // Whichever edge goes first leaves the other a mean of 1: below the threshold.
  const path = edgesOf(3, [1, 2, 2], [0, 1, 2]);
  expect(averageLink.group(path, { threshold: 1.5 })).toEqual(Int32Array.of(0, 0, 1));
});
