import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGroupingMethod, groupingMethods } from '../../src/grouping/index.ts';
import { edgesOf, levels, shuffled, smallGraph } from './small-graphs.ts';

// Two tight triples and a bridge between 2 and 3, all else unknown; item 6 alone.
const bridged = edgesOf(7, [0, 1, 3], [0, 2, 2], [1, 2, 4], [3, 4, 3], [4, 5, 3], [3, 5, 1], [2, 3, 2.5]);

describe('two triples and a bridge', () => {
  test.each([
    ['connected-components', { threshold: 0 }, [0, 0, 0, 0, 0, 0, 1]],
    ['connected-components', { threshold: 2.5 }, [0, 0, 0, 0, 0, 0, 1]],
    ['connected-components', { threshold: 2.6 }, [0, 0, 0, 1, 1, 1, 2]],
    // Over the bridge the mean is 2.5 / 9.
    ['average-link', { threshold: 0.27 }, [0, 0, 0, 0, 0, 0, 1]],
    ['average-link', { threshold: 0.28 }, [0, 0, 0, 1, 1, 1, 2]],
    ['average-link', { threshold: 0, absent: -0.5 }, [0, 0, 0, 1, 1, 1, 2]],
    // (2.5 − 8 · 0.25) / 9
    ['average-link', { threshold: 0, absent: -0.25 }, [0, 0, 0, 0, 0, 0, 1]],
    ['correlation-clustering', { threshold: 0 }, [0, 0, 0, 0, 0, 0, 1]],
    // Joining adds 2.5 − 9 · 0.28.
    ['correlation-clustering', { threshold: 0.28 }, [0, 0, 0, 1, 1, 1, 2]],
    ['correlation-clustering', { threshold: 0.27 }, [0, 0, 0, 0, 0, 0, 1]],
  ])('%s %j', (name, options, expected) => {
    expect([...findGroupingMethod(name).group(bridged, options)]).toEqual(expected);
  });
});

describe.each(groupingMethods)('$name', (method) => {
  test('does not depend on the order of edges, nor of their ends', () => {
    fc.assert(
      fc.property(
        smallGraph(9),
        levels,
        fc.array(fc.nat(99), { minLength: 36, maxLength: 36 }),
        (edges, own, order) => {
          expect(method.group(shuffled(edges, order), own)).toEqual(method.group(edges, own));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('numbers groups by their first items, and never joins across components', () => {
    fc.assert(
      fc.property(smallGraph(9), levels, (edges, own) => {
        const group = method.group(edges, own);
        group.forEach((number, item) => {
          expect(number).toBeLessThanOrEqual(Math.max(-1, ...group.subarray(0, item)) + 1);
        });
        const component = findGroupingMethod('connected-components').group(edges, own);
        const within = new Map(Array.from(group, (number, item) => [number, component[item]]));
        group.forEach((number, item) => {
          expect(component[item]).toBe(within.get(number));
        });
      }),
    );
  });

  test('nothing to group, and nobody known', () => {
    expect(method.group(edgesOf(0), { threshold: 0 })).toEqual(new Int32Array());
    expect(method.group(edgesOf(3), { threshold: 0, absent: 5 })).toEqual(Int32Array.of(0, 1, 2));
  });

  test('leaves alone whose best edge into the group weighs too little', () => {
    const chain = edgesOf(4, [0, 1, 3], [1, 2, 5], [2, 3, 2]);
    const options = { threshold: 0, absent: 0 };
    expect(method.group(chain, options)).toEqual(Int32Array.of(0, 0, 0, 0));
    expect(method.group(chain, { ...options, minimumSupport: 3 })).toEqual(Int32Array.of(0, 0, 0, 1));
    expect(method.group(chain, { ...options, minimumSupport: 3.5 })).toEqual(Int32Array.of(0, 1, 1, 2));
  });

  test('with a support, who stays in a group has an edge of it to another who stays', () => {
    fc.assert(
      fc.property(smallGraph(8), levels, fc.constantFrom(-1, 0, 1, 2), (edges, own, minimumSupport) => {
        const group = method.group(edges, { ...own, minimumSupport });
        const all = method.group(edges, own);
        const best = new Float64Array(edges.count).fill(Number.NEGATIVE_INFINITY);
        edges.from.forEach((a, edge) => {
          const b = edges.to[edge];
          if (all[a] !== all[b]) return;
          best[a] = Math.max(best[a], edges.weight[edge]);
          best[b] = Math.max(best[b], edges.weight[edge]);
        });
        for (let a = 0; a < edges.count; a++) {
          for (let b = 0; b < a; b++) {
            const together = all[a] === all[b] && best[a] >= minimumSupport && best[b] >= minimumSupport;
            expect(group[a] === group[b]).toBe(together);
          }
        }
      }),
    );
  });
});

describe('refuses', () => {
  const group = (edges: Parameters<typeof edgesOf>, options = { threshold: 0 }) =>
    groupingMethods[0].group(edgesOf(...edges), options);
  test.each([
    [[2, [0, 2, 1]], 'edge 0 joins 0 and 2: items are numbered 0 … 1'],
    [[2, [-1, 1, 1]], 'edge 0 joins -1 and 1'],
    [[2, [1, 1, 1]], 'edge 0 joins item 1 with itself'],
    [[2, [0, 1, Number.NaN]], 'edge 0 has the weight NaN'],
    [[2, [0, 1, Number.POSITIVE_INFINITY]], 'edge 0 has the weight Infinity'],
    [[3, [0, 1, 1], [1, 2, 1], [1, 0, 2]], 'items 0 and 1 have two edges'],
  ] as [Parameters<typeof edgesOf>, string][])('%j', (edges, message) => {
    expect(() => group(edges)).toThrow(message);
  });

  test('columns of different lengths', () => {
    const edges = { ...edgesOf(2, [0, 1, 1]), weight: new Float64Array(2) };
    expect(() => groupingMethods[0].group(edges, { threshold: 0 })).toThrow(
      'edges have 1 first ends, 1 second ends and 2 weights',
    );
  });

  test('options that are no number, and unknown names', () => {
    expect(() => group([1], { threshold: Number.NaN })).toThrow('grouping threshold NaN');
    expect(() => findGroupingMethod('average-links')).toThrow('did you mean "average-link"?');
  });
});
