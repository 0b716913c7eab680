import { componentsOf } from './components.ts';
import { groupingMethod } from './method.ts';

/**
 * Joins the ends of each edge that weighs at least the threshold. One false edge joins two owners for good, whatever
 * all the other edges between them say: the baseline that the other methods are measured against.
 */
export const connectedComponents = groupingMethod('connected-components', (graph, { threshold }) =>
  componentsOf(graph, threshold),
);
