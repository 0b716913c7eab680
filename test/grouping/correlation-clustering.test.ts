import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { agreement } from '../../src/grouping/agreement.ts';
import { connectedComponents } from '../../src/grouping/connected-components.ts';
import { correlationClustering } from '../../src/grouping/correlation-clustering.ts';
import type { Edges } from '../../src/grouping/edges.ts';
import { allGroupings, edgesOf, levels, smallGraph, weightMatrix } from './small-graphs.ts';

function agreementByDefinition(edges: Edges, group: ArrayLike<number>, threshold: number, absent: number): number {
  const matrix = weightMatrix(edges);
  let sum = 0;
  for (let a = 0; a < edges.count; a++) {
    for (let b = 0; b < a; b++) if (group[a] === group[b]) sum += (matrix[a][b] ?? absent) - threshold;
  }
  return sum;
}

function greatestAgreement(edges: Edges, threshold: number, absent: number): number {
  let greatest = 0;
  for (const group of allGroupings(edges.count)) {
    greatest = Math.max(greatest, agreementByDefinition(edges, group, threshold, absent));
  }
  return greatest;
}

test('agreement is the sum over all pairs inside groups', () => {
  fc.assert(
    fc.property(smallGraph(8), levels, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (edges, own, dealt) => {
      const group = Int32Array.from(dealt.slice(0, edges.count));
      const expected = agreementByDefinition(edges, group, own.threshold, Math.min(own.absent, own.threshold));
      expect(agreement(edges, group, own)).toBeCloseTo(expected, 10);
    }),
  );
});

test('is never worse than components or everybody alone, and never better than the best', () => {
  fc.assert(
    fc.property(smallGraph(7), levels, (edges, own) => {
      const found = agreement(edges, correlationClustering.group(edges, own), own);
      expect(found).toBeGreaterThanOrEqual(agreement(edges, connectedComponents.group(edges, own), own) - 1e-9);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(
        greatestAgreement(edges, own.threshold, Math.min(own.absent, own.threshold)) + 1e-9,
      );
    }),
    { numRuns: 200 },
  );
});

describe('finds the best of all groupings of 7 items', () => {
  test.each([
    ['weights of pure chance', 0, 0.98],
    ['weights that know the owners', 1, 0.98],
  ])('%s', (_, known, share) => {
    const draws = randomStream(1, 'correlation-clustering', known);
    let best = 0;
    const trials = 300;
    for (let trial = 0; trial < trials; trial++) {
      const owner = Array.from({ length: 7 }, () => draws.integer(3));
      const triples: [number, number, number][] = [];
      for (let a = 0; a < 7; a++) {
        for (let b = 0; b < a; b++) {
          const signal = known * (owner[a] === owner[b] ? 1 : -1);
          if (draws.uniform() < 0.7) triples.push([a, b, signal + 4 * (draws.uniform() - 0.5)]);
        }
      }
      const edges = edgesOf(7, ...triples);
      const found = agreement(edges, correlationClustering.group(edges, { threshold: 0 }), { threshold: 0 });
      if (found >= greatestAgreement(edges, 0, 0) - 1e-9) best++;
    }
    expect(best / trials).toBeGreaterThan(share);
  });
});

test('undoes what greedy merging got wrong', () => {
  // Greedy joins 1–2 at 5, which keeps 0 and 3 out; no single move gains, but 1 to 0 and then 2 to 3 does.
  const edges = edgesOf(4, [1, 2, 5], [0, 1, 4], [2, 3, 4], [0, 2, -6], [1, 3, -6], [0, 3, -1]);
  expect(correlationClustering.group(edges, { threshold: 0 })).toEqual(Int32Array.of(0, 0, 1, 1));
});
