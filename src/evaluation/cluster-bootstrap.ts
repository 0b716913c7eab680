import { randomStream } from '../common/random.ts';
import { authorMultiplicities } from './author-multiplicities.ts';
import { bootstrapStream, type Resampled } from './bootstrap.ts';
import type { ClusterCell, ClusterContingency } from './cluster-contingency.ts';

/** The scores of clusters that are resampled. */
export const clusterMeasures = [
  'pairwisePrecision',
  'pairwiseRecall',
  'pairwiseF1',
  'bCubedPrecision',
  'bCubedRecall',
  'bCubedF1',
] as const;
export type ClusterMeasure = (typeof clusterMeasures)[number];

/**
 * Owner bootstrap of cluster scores; the clustering itself stays as it is. An owner that is drawn m times gives
 *
 * - B-cubed: each of its addresses the weight m in the means over addresses; an address's own precision and recall
 *   are those on the whole chain, copies of an owner being no strangers to each other;
 * - pairwise: each pair of its own addresses the weight m, and each pair with another owner's the product of both
 *   owners' numbers, as pairs of documents are weighed (Snijders & Borgatti 1999).
 *
 * @param contingency its groups are owners, from 0 up to `owners`
 * @returns by name; NaN where a denominator is 0
 */
export function bootstrapClusters(
  contingency: ClusterContingency,
  { owners, resamples, seed }: { readonly owners: number; readonly resamples: number; readonly seed: number },
): Map<ClusterMeasure, Resampled> {
  const own = perOwner(contingency, owners);
  const mixed = mixedClusters(contingency);
  const measured = clusterMeasures.map(() => new Float64Array(resamples + 1));
  const measureInto = (slot: number, multiplicity: Uint32Array) => {
    let [addresses, precision, recall, together, inGroup] = [0, 0, 0, 0, 0];
    for (let owner = 0; owner < owners; owner++) {
      const times = multiplicity[owner];
      addresses += times * own.addresses[owner];
      precision += times * own.precision[owner];
      recall += times * own.recall[owner];
      together += times * own.together[owner];
      inGroup += times * own.inGroup[owner];
    }
    const inCluster = together + mixed.reduce((sum, cells) => sum + strangers(cells, multiplicity), 0);
    measured[0][slot] = together / inCluster;
    measured[1][slot] = together / inGroup;
    measured[2][slot] = (2 * together) / (inCluster + inGroup);
    measured[3][slot] = precision / addresses;
    measured[4][slot] = recall / addresses;
    measured[5][slot] = (2 * precision * recall) / ((precision + recall) * addresses);
  };
  measureInto(0, new Uint32Array(owners).fill(1));
  let slot = 1;
  for (const drawn of authorMultiplicities(owners, resamples, randomStream(seed, bootstrapStream))) {
    measureInto(slot++, drawn);
  }
  return new Map(clusterMeasures.map((name, m) => [name, { value: measured[m][0], resampled: measured[m].slice(1) }]));
}

function perOwner({ cells, clusterSizes, groupSizes }: ClusterContingency, owners: number) {
  const make = () => new Float64Array(owners);
  const sums = { addresses: make(), precision: make(), recall: make(), together: make(), inGroup: make() };
  for (const { cluster, group, count } of cells) {
    sums.addresses[group] += count;
    sums.precision[group] += count ** 2 / clusterSizes.get(cluster)!;
    sums.recall[group] += count ** 2 / groupSizes.get(group)!;
    sums.together[group] += pairsOf(count);
  }
  for (const [group, size] of groupSizes) sums.inGroup[group] = pairsOf(size);
  return sums;
}

/** The cells of each cluster that holds addresses of several owners. */
function mixedClusters({ cells }: ClusterContingency): ClusterCell[][] {
  const byCluster = new Map<number, ClusterCell[]>();
  for (const cell of cells) {
    const known = byCluster.get(cell.cluster);
    if (known) known.push(cell);
    else byCluster.set(cell.cluster, [cell]);
  }
  return [...byCluster.values()].filter(({ length }) => length > 1);
}

/** Weighted pairs of different owners' addresses in a cluster. */
function strangers(cells: readonly ClusterCell[], multiplicity: Uint32Array): number {
  let [sum, squares] = [0, 0];
  for (const { group, count } of cells) {
    const weight = multiplicity[group] * count;
    sum += weight;
    squares += weight * weight;
  }
  return (sum * sum - squares) / 2;
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}
