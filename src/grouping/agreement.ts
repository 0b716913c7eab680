import type { Edges } from './edges.ts';
import { gainOf } from './gain.ts';
import { graphOf, lessAbsent } from './graph.ts';
import { type GroupingOptions, levelsOf } from './method.ts';
import { numberGroups } from './number-groups.ts';

/**
 * What correlation clustering makes as great as it can: the sum of weight − threshold over all pairs inside groups, a
 * pair without an edge counting as `absent`. 0 where all are alone.
 *
 * @param group a label of each item's group, 0 or more
 */
export function agreement(edges: Edges, group: Int32Array, options: GroupingOptions): number {
  const { threshold, absent } = levelsOf(options);
  return gainOf(lessAbsent(graphOf(edges), absent), absent - threshold, numberGroups(group));
}
