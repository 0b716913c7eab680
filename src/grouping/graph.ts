import type { Edges } from './edges.ts';

/** Edges by item: those of item i are `first[i] … first[i + 1] − 1`, by ascending neighbour; each edge stands twice. */
export interface Graph {
  readonly count: number;
  readonly first: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Lays out edges by item. The graph does not depend on the order of the edges, nor on which end is which: so nothing
 * computed from it does, sums of rounded weights included.
 *
 * @throws RangeError where an end is no item or both are one, a weight is not finite, or a pair has two edges
 */
export function graphOf({ count, from, to, weight }: Edges): Graph {
  checkLengths(from, to, weight);
  const first = new Int32Array(count + 1);
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge], to[edge]];
    if (!(a >= 0 && a < count && b >= 0 && b < count)) {
      throw new RangeError(`edge ${edge} joins ${a} and ${b}: items are numbered 0 … ${count - 1}`);
    }
    if (a === b) throw new RangeError(`edge ${edge} joins item ${a} with itself`);
    if (!Number.isFinite(weight[edge])) throw new RangeError(`edge ${edge} has the weight ${weight[edge]}`);
    first[a + 1]++;
    first[b + 1]++;
  }
  for (let item = 0; item < count; item++) first[item + 1] += first[item];
  const unsorted = {
    count,
    first,
    neighbour: new Int32Array(2 * from.length),
    weight: new Float64Array(2 * from.length),
  };
  const next = first.slice();
  for (let edge = 0; edge < from.length; edge++) {
    put(unsorted, next, from[edge], to[edge], weight[edge]);
    put(unsorted, next, to[edge], from[edge], weight[edge]);
  }
  const graph = transposed(unsorted);
  checkOnce(graph);
  return graph;
}

/** The graph with weights counted from that of a pair without an edge. */
export function lessAbsent({ count, first, neighbour, weight }: Graph, absent: number): Graph {
  return { count, first, neighbour, weight: weight.map((weighs) => weighs - absent) };
}

/** The same graph, as each edge stands at both ends; but what was put by ascending item is found by ascending neighbour. */
function transposed({ count, first, neighbour, weight }: Graph): Graph {
  const graph = {
    count,
    first,
    neighbour: new Int32Array(neighbour.length),
    weight: new Float64Array(neighbour.length),
  };
  const next = first.slice();
  for (let item = 0; item < count; item++) {
    for (let place = first[item]; place < first[item + 1]; place++) {
      put(graph, next, neighbour[place], item, weight[place]);
    }
  }
  return graph;
}

function put({ neighbour, weight }: Graph, next: Int32Array, item: number, other: number, weighs: number): void {
  const place = next[item]++;
  neighbour[place] = other;
  weight[place] = weighs;
}

function checkLengths(from: Int32Array, to: Int32Array, weight: Float64Array): void {
  if (from.length === to.length && from.length === weight.length) return;
  throw new RangeError(`edges have ${from.length} first ends, ${to.length} second ends and ${weight.length} weights`);
}

function checkOnce({ count, first, neighbour }: Graph): void {
  for (let item = 0; item < count; item++) {
    for (let place = first[item] + 1; place < first[item + 1]; place++) {
      if (neighbour[place] === neighbour[place - 1]) {
        throw new RangeError(`items ${item} and ${neighbour[place]} have two edges: add up what they say first`);
      }
    }
  }
}
