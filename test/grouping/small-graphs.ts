import fc from 'fast-check';
import type { Edges } from '../../src/grouping/edges.ts';

/** Edges written as triples. */
export function edgesOf(
  count: number,
  ...triples: readonly (readonly [from: number, to: number, weight: number])[]
): Edges {
  return {
    count,
    from: Int32Array.from(triples, ([from]) => from),
    to: Int32Array.from(triples, ([, to]) => to),
    weight: Float64Array.from(triples, ([, , weight]) => weight),
  };
}

/** Graphs of few items; eighths as weights, so that ties are common and sums are exact. */
export const smallGraph = (most: number): fc.Arbitrary<Edges> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const pairs = Array.from({ length: count }, (_, j) => Array.from({ length: j }, (_, i) => [i, j] as const)).flat();
    const weight = fc.option(
      fc.integer({ min: -24, max: 24 }).map((eighths) => eighths / 8),
      { nil: null },
    );
    return fc.array(weight, { minLength: pairs.length, maxLength: pairs.length }).map((weights) =>
      edgesOf(
        count,
        ...pairs.flatMap(([i, j], pair) => {
          const weighs = weights[pair];
          return weighs === null ? [] : [[i, j, weighs] as const];
        }),
      ),
    );
  });

/** Thresholds and weights of missing pairs. */
export const levels = fc.record({
  threshold: fc.constantFrom(-1, 0, 0.5, 1),
  absent: fc.constantFrom(-2, -0.5, 0, 0.5, 2),
});

/** The same edges in another order, some turned round. */
export function shuffled({ count, from, to, weight }: Edges, order: readonly number[]): Edges {
  const turned = (edge: number) => order[edge] % 2 === 0;
  const edges = Array.from(from.keys()).sort((x, y) => order[x] - order[y] || x - y);
  return {
    count,
    from: Int32Array.from(edges, (edge) => (turned(edge) ? to[edge] : from[edge])),
    to: Int32Array.from(edges, (edge) => (turned(edge) ? from[edge] : to[edge])),
    weight: Float64Array.from(edges, (edge) => weight[edge]),
  };
}

/** Every way of dealing items into groups, groups numbered by first items. */
export function* allGroupings(count: number, begun: readonly number[] = []): Generator<number[]> {
  if (begun.length === count) {
    yield [...begun];
    return;
  }
  for (let group = 0; group <= Math.max(-1, ...begun) + 1; group++) yield* allGroupings(count, [...begun, group]);
}

/** The weight of each pair, as a matrix; undefined without an edge. */
export function weightMatrix({ count, from, to, weight }: Edges): (number | undefined)[][] {
  const matrix = Array.from({ length: count }, () => new Array<number | undefined>(count));
  from.forEach((a, edge) => {
    matrix[a][to[edge]] = weight[edge];
    matrix[to[edge]][a] = weight[edge];
  });
  return matrix;
}
