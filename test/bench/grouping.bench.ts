import { afterAll, bench, describe } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { bCubed } from '../../src/evaluation/cluster-scores.ts';
import type { Edges } from '../../src/grouping/edges.ts';
import { groupingMethods } from '../../src/grouping/index.ts';

/** Owners of 1 to 20 ads; half of their pairs are candidates, and twice as many pairs of two owners at random. */
function syntheticEdges(count: number): { edges: Edges; owner: Int32Array } {
  const draws = randomStream(1, 'grouping-bench', count);
  const owner = new Int32Array(count);
  const weights = new Map<number, number>();
  const noise = () => 2.5 * (draws.uniform() + draws.uniform() + draws.uniform() + draws.uniform() - 2);
  for (let start = 0, end = 0; start < count; start = end) {
    end = Math.min(count, start + 1 + draws.integer(20));
    owner.fill(start, start, end);
    for (let a = start; a < end; a++) {
      for (let b = a + 1; b < end; b++) if (draws.uniform() < 0.5) weights.set(a * count + b, 2 + noise());
    }
  }
  for (let left = 2 * weights.size; left > 0; left--) {
    const [a, b] = [draws.integer(count), draws.integer(count)];
    if (owner[a] !== owner[b]) weights.set(Math.min(a, b) * count + Math.max(a, b), -3 + noise());
  }
  const pairs = Float64Array.from(weights.keys());
  return {
    owner,
    edges: {
      count,
      from: Int32Array.from(pairs, (pair) => Math.floor(pair / count)),
      to: Int32Array.from(pairs, (pair) => pair % count),
      weight: Float64Array.from(weights.values()),
    },
  };
}

/** What each method took, the last time it was run. */
const lines = new Map<string, string>();
const once = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

for (const count of [10_000, 100_000]) {
  const { edges, owner } = syntheticEdges(count);
  describe(`groups of ${count.toLocaleString('en')} items, ${edges.weight.length.toLocaleString('en')} edges`, () => {
    for (const method of groupingMethods) {
      bench(
        method.name,
        () => {
          const start = performance.now();
          const group = method.group(edges, { threshold: 0, absent: -0.25 });
          const seconds = (performance.now() - start) / 1000;
          const { precision, recall } = bCubed(clusterContingency(group, owner));
          const what = `${count.toLocaleString('en')} items, ${method.name}`;
          lines.set(
            what,
            `${what}: ${seconds.toFixed(2)} s, B-cubed ${precision!.toFixed(3)} and ${recall!.toFixed(3)}`,
          );
        },
        once,
      );
    }
  });
}

afterAll(() => console.log([...lines.values()].join('\n')));
