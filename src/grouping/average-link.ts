import { agglomerate } from './agglomerate.ts';
import { componentsOf, groupWithin } from './components.ts';
import { lessAbsent } from './graph.ts';
import { groupingMethod } from './method.ts';

/**
 * Average-link agglomerative clustering (UPGMA; Sokal & Michener 1958) over edges: merges the two groups of greatest
 * mean weight, taken over all pairs between them, while it is at least the threshold. A pair without an edge counts as
 * `absent`; groups without an edge between them are never merged.
 */
export const averageLink = groupingMethod('average-link', (graph, { threshold, absent }) =>
  // A mean of at least the threshold has a weight of at least it: groups never reach across components.
  groupWithin(graph, componentsOf(graph, threshold), (part) =>
    agglomerate(lessAbsent(part, absent), (excess, pairs) => excess / pairs, threshold - absent),
  ),
);
