import type { Graph } from './graph.ts';

/**
 * Leaves alone each item whose best edge into its group weighs less than a support. Once is enough: an edge that holds
 * another item in its group weighs at least that, so both its ends stay.
 *
 * @param label for each item any item of its group
 * @param support undefined: no item is left alone
 * @returns a label of each item's group, item numbers again
 */
export function leaveUnsupported(graph: Graph, label: Int32Array, support: number | undefined): Int32Array {
  if (support === undefined) return label;
  const supported = label.map((_, item) => Number(bestWithin(graph, label, item) >= support));
  // The label of a group may be an item that leaves it: the first item that stays stands for it instead.
  const leader = new Int32Array(graph.count).fill(-1);
  return label.map((own, item) => {
    if (supported[item] === 0) return item;
    if (leader[own] < 0) leader[own] = item;
    return leader[own];
  });
}

function bestWithin({ first, neighbour, weight }: Graph, label: Int32Array, item: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let edge = first[item]; edge < first[item + 1]; edge++) {
    if (label[neighbour[edge]] === label[item]) best = Math.max(best, weight[edge]);
  }
  return best;
}
