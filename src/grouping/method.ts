import type { Edges } from './edges.ts';
import { type Graph, graphOf } from './graph.ts';
import { leaveUnsupported } from './minimum-support.ts';
import { numberGroups } from './number-groups.ts';

export interface GroupingOptions {
  /** Weight from which on two items are said to have one owner: with log-likelihood ratios, minus the prior log odds. */
  readonly threshold: number;
  /**
   * Weight of a pair that has no edge: 0 unless given. What nothing brought up never speaks for one owner: a weight
   * above the threshold counts as the threshold.
   */
  readonly absent?: number;
  /** An item whose best edge into its group weighs less stays alone; unless given, any edge is enough. */
  readonly minimumSupport?: number;
}

/** A way of grouping items by owner. */
export interface GroupingMethod {
  readonly name: string;
  /**
   * Groups items; one that nothing joins stays alone.
   *
   * @returns the group of each item, groups numbered from 0 by their first items: the same for any order of the edges
   * @throws RangeError for edges that are none (see `Edges`), or an option that is no finite number
   */
  group(edges: Edges, options: GroupingOptions): Int32Array;
}

/** What a method itself sees: options checked and complete, `absent` at most the threshold. */
export type Levels = Required<Pick<GroupingOptions, 'threshold' | 'absent'>>;

/** A method from the function that finds a label of each item's group. */
export function groupingMethod(name: string, find: (graph: Graph, levels: Levels) => Int32Array): GroupingMethod {
  return {
    name,
    group(edges, options) {
      const graph = graphOf(edges);
      const label = find(graph, levelsOf(options));
      return numberGroups(leaveUnsupported(graph, label, options.minimumSupport));
    },
  };
}

/** @throws RangeError where an option is no finite number */
export function levelsOf({ threshold, absent = 0, minimumSupport = 0 }: GroupingOptions): Levels {
  for (const [name, value] of Object.entries({ threshold, absent, minimumSupport })) {
    if (!Number.isFinite(value)) throw new RangeError(`grouping ${name} ${value}: it must be a finite number`);
  }
  return { threshold, absent: Math.min(absent, threshold) };
}
