import { findNamed } from '../common/nearest.ts';
import { averageLink } from './average-link.ts';
import { connectedComponents } from './connected-components.ts';
import { correlationClustering } from './correlation-clustering.ts';
import type { GroupingMethod } from './method.ts';

export type { GroupingMethod, GroupingOptions } from './method.ts';

/** Every way of grouping, by name. */
export const groupingMethods: readonly GroupingMethod[] = [connectedComponents, averageLink, correlationClustering];

/** @throws InputError for an unknown name, with the nearest known one */
export function findGroupingMethod(name: string): GroupingMethod {
  return findNamed('grouping method', name, groupingMethods);
}
