import type { Graph } from './graph.ts';

/**
 * What a grouping adds up to: the weights of all edges inside groups, and the cost of all pairs inside.
 *
 * @param graph its weights are weight − absent
 * @param cost what each pair inside a group adds by itself
 * @param group for each item a label of its group, 0 … count − 1
 */
export function gainOf(graph: Graph, cost: number, group: Int32Array): number {
  const sizes = new Float64Array(graph.count);
  for (const own of group) sizes[own]++;
  let gain = 0;
  for (const size of sizes) gain += (cost * size * (size - 1)) / 2;
  for (let item = 0; item < graph.count; item++) {
    for (let edge = graph.first[item]; edge < graph.first[item + 1]; edge++) {
      const other = graph.neighbour[edge];
      if (other > item && group[other] === group[item]) gain += graph.weight[edge];
    }
  }
  return gain;
}
