import type { ClusterContingency } from './cluster-contingency.ts';

/** A cluster seen from its true groups. */
export interface ClusterMixture {
  readonly cluster: number;
  /** Items whose group is known. */
  readonly items: number;
  readonly groups: number;
  /** Share of its items that the best-represented group has. */
  readonly purity: number;
}

/** Signs that one cluster has swallowed what belongs to many. */
export interface ClusterCollapse {
  /** null without items. */
  readonly largest: (ClusterMixture & { readonly shareOfItems: number; readonly shareOfGroups: number }) | null;
  /** Clusters that hold items of more than one group. */
  readonly mixedClusters: number;
  /** Share of the items that lie in such clusters; null without items. */
  readonly itemsInMixed: number | null;
  /** The clusters that join most groups, at most as many as asked for; then by size. */
  readonly worst: readonly ClusterMixture[];
}

/**
 * Whether a clustering collapses: its largest cluster, and those that join the most true groups.
 *
 * @param most how many to list
 */
export function clusterCollapse(contingency: ClusterContingency, most = 20): ClusterCollapse {
  const mixtures = mixturesOf(contingency);
  const { items, groupSizes } = contingency;
  const mixed = mixtures.filter(({ groups }) => groups > 1);
  mixed.sort((x, y) => y.groups - x.groups || y.items - x.items || x.cluster - y.cluster);
  let largest: ClusterMixture | undefined;
  for (const mixture of mixtures) if (largest === undefined || mixture.items > largest.items) largest = mixture;
  return {
    largest: largest
      ? { ...largest, shareOfItems: largest.items / items, shareOfGroups: largest.groups / groupSizes.size }
      : null,
    mixedClusters: mixed.length,
    itemsInMixed: items === 0 ? null : mixed.reduce((sum, mixture) => sum + mixture.items, 0) / items,
    worst: mixed.slice(0, most),
  };
}

/** One a cluster, in the order of the cells. */
function mixturesOf({ cells, clusterSizes }: ClusterContingency): ClusterMixture[] {
  const found: ClusterMixture[] = [];
  for (let from = 0, to = 0; from < cells.length; from = to) {
    const { cluster } = cells[from];
    let best = 0;
    for (; to < cells.length && cells[to].cluster === cluster; to++) best = Math.max(best, cells[to].count);
    const items = clusterSizes.get(cluster)!;
    found.push({ cluster, items, groups: to - from, purity: best / items });
  }
  return found;
}
