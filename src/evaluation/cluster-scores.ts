import type { ClusterContingency } from './cluster-contingency.ts';

/** null where the denominator is 0: there is no such rate. */
export interface PrecisionRecall {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean of the two. */
  readonly f1: number | null;
}

/** How well clusters agree with the true groups. */
export interface ClusterScores {
  /** Over pairs of items: of those in one cluster, how many are of one group, and the other way round. */
  readonly pairwise: PrecisionRecall;
  /** Over items: the share of an item's cluster that is of its group, and the other way round, averaged. */
  readonly bCubed: PrecisionRecall;
  /** 1 for the same partition, 0 expected by chance. null without items. */
  readonly adjustedRand: number | null;
  /** 1 where each cluster holds one group only. null without items. */
  readonly homogeneity: number | null;
  /** 1 where each group lies in one cluster. null without items. */
  readonly completeness: number | null;
  /** Harmonic mean of homogeneity and completeness. null without items. */
  readonly vMeasure: number | null;
}

/** Every score of a contingency. Large clusters rule the pairwise ones; B-cubed weighs items alike. */
export function clusterScores(contingency: ClusterContingency): ClusterScores {
  return {
    pairwise: pairwiseScores(contingency),
    bCubed: bCubed(contingency),
    adjustedRand: adjustedRand(contingency),
    ...vMeasure(contingency),
  };
}

/** Precision, recall and F1 over pairs of items. */
export function pairwiseScores(contingency: ClusterContingency): PrecisionRecall {
  const { together, inCluster, inGroup } = countPairs(contingency);
  return {
    precision: ratio(together, inCluster),
    recall: ratio(together, inGroup),
    f1: ratio(2 * together, inCluster + inGroup),
  };
}

/** B-cubed precision, recall and F1 (Bagga & Baldwin 1998). */
export function bCubed({ items, cells, clusterSizes, groupSizes }: ClusterContingency): PrecisionRecall {
  let [precision, recall] = [0, 0];
  for (const { cluster, group, count } of cells) {
    precision += count ** 2 / clusterSizes.get(cluster)!;
    recall += count ** 2 / groupSizes.get(group)!;
  }
  return {
    precision: ratio(precision, items),
    recall: ratio(recall, items),
    f1: ratio(2 * precision * recall, (precision + recall) * items),
  };
}

/** The Rand index corrected for chance (Hubert & Arabie 1985). */
export function adjustedRand(contingency: ClusterContingency): number | null {
  if (contingency.items === 0) return null;
  const { together, inCluster, inGroup } = countPairs(contingency);
  const all = pairsOf(contingency.items);
  if (together === inCluster && together === inGroup) return 1;
  const expected = (inCluster / all) * inGroup;
  return (together - expected) / ((inCluster + inGroup) / 2 - expected);
}

/** Homogeneity, completeness and their harmonic mean (Rosenberg & Hirschberg 2007, with β = 1). */
export function vMeasure(
  contingency: ClusterContingency,
): Pick<ClusterScores, 'homogeneity' | 'completeness' | 'vMeasure'> {
  const { items, cells, clusterSizes, groupSizes } = contingency;
  if (items === 0) return { homogeneity: null, completeness: null, vMeasure: null };
  let shared = 0;
  for (const { cluster, group, count } of cells) {
    shared += (count / items) * Math.log((count * items) / clusterSizes.get(cluster)! / groupSizes.get(group)!);
  }
  const homogeneity = explained(shared, entropy(groupSizes, items));
  const completeness = explained(shared, entropy(clusterSizes, items));
  const sum = homogeneity + completeness;
  return { homogeneity, completeness, vMeasure: sum === 0 ? 0 : (2 * homogeneity * completeness) / sum };
}

/** Share of an entropy, 1 of none; kept from leaving 0 … 1 by rounding. */
function explained(shared: number, entropy: number): number {
  return entropy === 0 ? 1 : Math.min(1, Math.max(0, shared / entropy));
}

/** In nats. */
function entropy(sizes: ReadonlyMap<number, number>, items: number): number {
  let sum = 0;
  for (const size of sizes.values()) sum -= (size / items) * Math.log(size / items);
  return sum;
}

function countPairs({ cells, clusterSizes, groupSizes }: ClusterContingency) {
  let together = 0;
  for (const { count } of cells) together += pairsOf(count);
  return { together, inCluster: sumPairs(clusterSizes), inGroup: sumPairs(groupSizes) };
}

function sumPairs(sizes: ReadonlyMap<number, number>): number {
  let pairs = 0;
  for (const size of sizes.values()) pairs += pairsOf(size);
  return pairs;
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
