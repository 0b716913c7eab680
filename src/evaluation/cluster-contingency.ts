/** How clusters and true groups overlap. */
export interface ClusterContingency {
  /** Items whose true group is known. */
  readonly items: number;
  /** Items left out because their true group is unknown. */
  readonly unknown: number;
  /** For each cluster and group that share items: the cluster, the group, and how many. Sorted by cluster, then group. */
  readonly cells: readonly ClusterCell[];
  readonly clusterSizes: ReadonlyMap<number, number>;
  readonly groupSizes: ReadonlyMap<number, number>;
}

export interface ClusterCell {
  readonly cluster: number;
  readonly group: number;
  readonly count: number;
}

/**
 * Counts the items that each cluster and each true group share.
 *
 * @param cluster of each item, 0 or more
 * @param group the true one of each item; negative where it is unknown: the item is left out
 * @throws RangeError where the two differ in length
 */
export function clusterContingency(cluster: ArrayLike<number>, group: ArrayLike<number>): ClusterContingency {
  if (cluster.length !== group.length) {
    throw new RangeError(`${cluster.length} clusters for ${group.length} true groups: one each an item is needed`);
  }
  const cellsByCluster = new Map<number, Map<number, number>>();
  const clusterSizes = new Map<number, number>();
  const groupSizes = new Map<number, number>();
  let items = 0;
  for (let i = 0; i < cluster.length; i++) {
    if (group[i] < 0) continue;
    items++;
    const row = cellsByCluster.get(cluster[i]) ?? new Map<number, number>();
    cellsByCluster.set(cluster[i], row);
    addOne(row, group[i]);
    addOne(clusterSizes, cluster[i]);
    addOne(groupSizes, group[i]);
  }
  const cells: ClusterCell[] = [];
  for (const [c, row] of cellsByCluster) for (const [g, count] of row) cells.push({ cluster: c, group: g, count });
  cells.sort((x, y) => x.cluster - y.cluster || x.group - y.group);
  return { items, unknown: cluster.length - items, cells, clusterSizes, groupSizes };
}

function addOne(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
