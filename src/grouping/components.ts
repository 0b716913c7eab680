import { unionFind } from '../common/union-find.ts';
import type { Graph } from './graph.ts';

/** For each item the first item of its component, where edges of at least a weight join. */
export function componentsOf({ count, first, neighbour, weight }: Graph, threshold: number): Int32Array {
  const sets = unionFind(count);
  for (let item = 0; item < count; item++) {
    for (let place = first[item]; place < first[item + 1] && neighbour[place] < item; place++) {
      if (weight[place] >= threshold) sets.join(item, neighbour[place]);
    }
  }
  return Int32Array.from({ length: count }, (_, item) => sets.find(item));
}

/**
 * Groups each component by itself, where no group can reach from one into another: memory and time go by the largest.
 *
 * @param component for each item the first item of its component
 * @param group labels the items of a part of the graph, renumbered from 0 in their order, by any item of their group
 * @returns for each item an item of its group
 */
export function groupWithin(graph: Graph, component: Int32Array, group: (part: Graph) => Int32Array): Int32Array {
  const { count } = graph;
  const label = component.slice();
  const sizes = new Int32Array(count);
  // Where each item stands among those of its component.
  const place = component.map((first) => sizes[first]++);
  const members = new Map<number, Int32Array>();
  for (let item = 0; item < count; item++) {
    const first = component[item];
    const size = sizes[first];
    if (size === 1) continue;
    if (place[item] === 0) members.set(first, new Int32Array(size));
    const own = members.get(first)!;
    own[place[item]] = item;
    if (place[item] < size - 1) continue;
    members.delete(first);
    group(partOf(graph, component, own, place)).forEach((leader, index) => {
      label[own[index]] = own[leader];
    });
  }
  return label;
}

/** One component with the edges inside it, those of little weight too. */
function partOf(graph: Graph, component: Int32Array, members: Int32Array, place: Int32Array): Graph {
  let ends = 0;
  for (const item of members) ends += graph.first[item + 1] - graph.first[item];
  const part = {
    count: members.length,
    first: new Int32Array(members.length + 1),
    neighbour: new Int32Array(ends),
    weight: new Float64Array(ends),
  };
  let kept = 0;
  members.forEach((item, index) => {
    for (let edge = graph.first[item]; edge < graph.first[item + 1]; edge++) {
      const other = graph.neighbour[edge];
      if (component[other] !== component[item]) continue;
      part.neighbour[kept] = place[other];
      part.weight[kept++] = graph.weight[edge];
    }
    part.first[index + 1] = kept;
  });
  return part;
}
