import { unionFind } from '../common/union-find.ts';
import type { ChainView } from './chain-view.ts';
import { type ClusteringSettings, defaultClustering, forEachJoin } from './joins.ts';

/** Addresses in clusters, each a supposed owner: a wallet. */
export interface Clustering {
  /** The cluster of each address, from 0 in the order of each cluster's smallest address. */
  readonly cluster: Int32Array;
  readonly count: number;
}

/**
 * Clusters the addresses of a chain.
 *
 * @param settings what joins addresses; BlockSci's common input unless given
 */
export function clusterAddresses(view: ChainView, settings: Partial<ClusteringSettings> = {}): Clustering {
  const { count } = view.chain.addresses;
  const sets = unionFind(count);
  forEachJoin(view, { ...defaultClustering, ...settings }, sets.join);
  return numberSets(sets.find, count);
}

/** Numbers sets from 0 on, given the smallest member of each element's set. */
function numberSets(smallestOf: (x: number) => number, size: number): Clustering {
  const cluster = new Int32Array(size);
  let count = 0;
  for (let x = 0; x < size; x++) {
    const smallest = smallestOf(x);
    cluster[x] = smallest === x ? count++ : cluster[smallest];
  }
  return { cluster, count };
}

/** The addresses of each cluster, ascending: address numbers `members` from `first[c]` up to, not including, `first[c + 1]`. */
export function membersOf({ cluster, count }: Clustering): { first: Int32Array; members: Int32Array } {
  const first = new Int32Array(count + 1);
  for (const c of cluster) first[c + 1]++;
  for (let c = 0; c < count; c++) first[c + 1] += first[c];
  const next = first.slice();
  const members = new Int32Array(cluster.length);
  for (let address = 0; address < cluster.length; address++) members[next[cluster[address]]++] = address;
  return { first, members };
}
