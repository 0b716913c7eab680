import { agglomerate } from './agglomerate.ts';
import { moveChains } from './chains.ts';
import { componentsOf, groupWithin } from './components.ts';
import { gainOf } from './gain.ts';
import { type Graph, lessAbsent } from './graph.ts';
import { groupingMethod } from './method.ts';
import { moveItems, moverOf } from './mover.ts';

/**
 * Correlation clustering (Bansal, Blum & Chawla 2004): the groups of greatest agreement, the sum of weight − threshold
 * over all pairs inside groups, where a pair without an edge counts as `absent`. With posterior log odds as weights and
 * pairs taken for independent it is the likeliest grouping.
 *
 * The best grouping is NP-hard to find. This one starts by greedy additive edge contraction (Keuper et al. 2015,
 * "Efficient decomposition of image and mesh graphs by lifted multicuts"), then moves items, one by one and in chains,
 * and merges groups until nothing gains. It is never worse than one group a component or every item alone.
 */
export const correlationClustering = groupingMethod('correlation-clustering', (graph, { threshold, absent }) =>
  // Where all weights across are below the threshold, joining gains nothing.
  groupWithin(graph, componentsOf(graph, threshold), (part) =>
    bestGroups(lessAbsent(part, absent), absent - threshold),
  ),
);

/**
 * @param graph its weights are weight − absent
 * @param cost what each pair inside a group adds by itself: absent − threshold, at most 0
 */
function bestGroups(graph: Graph, cost: number): Int32Array {
  const alone = Int32Array.from({ length: graph.count }, (_, item) => item);
  const found = settle(graph, cost, alone);
  const together = new Int32Array(graph.count);
  if (gainOf(graph, cost, together) <= gainOf(graph, cost, found)) return found;
  return settle(graph, cost, together);
}

/** Merges groups and moves items, one by one and in chains, until nothing gains. */
function settle(graph: Graph, cost: number, start: Int32Array): Int32Array {
  let group = start;
  for (;;) {
    group = agglomerate(graph, (excess, pairs) => excess + cost * pairs, Number.MIN_VALUE, group);
    const mover = moverOf(graph, cost, group);
    const moved = moveItems(graph.count, mover);
    const gained = moveChains(graph, cost, mover);
    if (!moved && !gained) return group;
  }
}
