import { hashText } from '../../src/chain/hash-text.ts';
import type { ChangeHeuristic } from '../../src/clustering/change/change-heuristic.ts';
import { combineChange } from '../../src/clustering/change/combination.ts';
import { none } from '../../src/clustering/change/none.ts';
import { clusterAddresses } from '../../src/clustering/cluster-addresses.ts';
import { findCoinJoinRule } from '../../src/clustering/coinjoins/index.ts';
import { falseMerges } from '../../src/clustering/false-merges.ts';
import type { ClusteringSettings, JoinReason } from '../../src/clustering/joins.ts';
import type { Resampled } from '../../src/evaluation/bootstrap.ts';
import { bootstrapClusters, type ClusterMeasure } from '../../src/evaluation/cluster-bootstrap.ts';
import { type ClusterCollapse, clusterCollapse } from '../../src/evaluation/cluster-collapse.ts';
import { clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { type ClusterScores, clusterScores } from '../../src/evaluation/cluster-scores.ts';
import type { FilePaths } from '../experiment.ts';
import { type ChangeQuality, changeQuality } from './change-quality.ts';
import { type CoinJoinCounts, coinJoinAddresses, countCoinJoins } from './coinjoin-counts.ts';
import type { LabelledChain } from './labelled.ts';
import { labelledChain } from './labelled-chain.ts';
import { type LearnedQuality, learnedHeuristic, learnedQuality, scoreChange } from './learned-change.ts';
import { keptTo, type Payments, paymentsOf } from './payments.ts';
import type { TrialSettings } from './settings.ts';

/** A false merge as results show it. */
export interface ShownMerge {
  readonly reason: JoinReason;
  /** As text shows it; null where two addresses were held for the same. */
  readonly transaction: string | null;
  /** What the simulation knows it for. */
  readonly kind: string | null;
  readonly owners: number;
  readonly falsePairs: number;
}

/** What one way of clustering comes to. */
export interface ClusteringOutcome {
  readonly chain: {
    readonly transactions: number;
    readonly addresses: number;
    /** Of those, the ones whose owner is known. */
    readonly owned: number;
    readonly ownedElsewhere: number;
    readonly owners: number;
  };
  readonly coinJoins: CoinJoinCounts;
  readonly left: Payments['left'];
  /** null for common input alone. */
  readonly change: ChangeQuality | null;
  /** null unless a model tells change. */
  readonly learned: LearnedQuality | null;
  readonly clusters: number;
  readonly scores: ClusterScores;
  readonly measures: ReadonlyMap<ClusterMeasure, Resampled>;
  /** The same of the addresses alone that CoinJoins spend from; null where nothing tells which are CoinJoins. */
  readonly participants: {
    readonly addresses: number;
    readonly owners: number;
    readonly measures: ReadonlyMap<ClusterMeasure, Resampled>;
  } | null;
  readonly collapse: ClusterCollapse;
  readonly falseMerges: { readonly count: number; readonly worst: readonly ShownMerge[] };
}

/**
 * Clusters, and holds change and clusters against the owners.
 *
 * @param files where the files of a user's own chain are, by their hashes
 */
export async function runClusteringTrial(settings: TrialSettings, files: FilePaths): Promise<ClusteringOutcome> {
  const labelled = await labelledChain(settings.source, files);
  const { view, owner, owners } = labelled;
  const coinJoins = settings.coinJoins.map(findCoinJoinRule);
  const { heuristic, learned } = heuristicOf(labelled, settings);
  const payments = paymentsOf(labelled, coinJoins, settings.leastOutputs);
  const clustering: Partial<ClusteringSettings> = { change: heuristic, coinJoins, equate: settings.equate };
  const { cluster, count } = clusterAddresses(view, clustering);
  const contingency = clusterContingency(cluster, owner);
  return {
    chain: {
      transactions: view.chain.transactions.count,
      addresses: view.chain.addresses.count,
      owned: contingency.items,
      ownedElsewhere: labelled.ownedElsewhere,
      owners: contingency.groupSizes.size,
    },
    coinJoins: countCoinJoins(labelled, coinJoins),
    left: payments.left,
    change: settings.change.kind === 'none' ? null : changeQuality(labelled, payments, heuristic, settings),
    learned,
    clusters: count,
    scores: clusterScores(contingency),
    measures: bootstrapClusters(contingency, { owners, ...settings }),
    participants: participantsOf(labelled, cluster, settings),
    collapse: clusterCollapse(contingency, settings.falseMerges),
    falseMerges: shownMerges(labelled, clustering, settings.falseMerges),
  };
}

function participantsOf(
  labelled: LabelledChain,
  cluster: Int32Array,
  settings: TrialSettings,
): ClusteringOutcome['participants'] {
  const spentFrom = coinJoinAddresses(labelled);
  if (spentFrom === null) return null;
  const contingency = clusterContingency(
    cluster,
    labelled.owner.map((owner, address) => (spentFrom.has(address) ? owner : -1)),
  );
  return {
    addresses: contingency.items,
    owners: contingency.groupSizes.size,
    measures: bootstrapClusters(contingency, { owners: labelled.owners, ...settings }),
  };
}

function heuristicOf(
  labelled: LabelledChain,
  settings: TrialSettings,
): { heuristic: ChangeHeuristic; learned: LearnedQuality | null } {
  const { change } = settings;
  if (change.kind === 'none') return { heuristic: none, learned: null };
  if (change.kind === 'expression') {
    return { heuristic: keptTo(settings.leastOutputs, combineChange(change.expression)), learned: null };
  }
  const scored = scoreChange(labelled, change, settings);
  return {
    heuristic: learnedHeuristic(scored, change),
    learned: learnedQuality(scored, labelled.owners, settings),
  };
}

function shownMerges(
  { view, owner, transactionKind }: LabelledChain,
  clustering: Partial<ClusteringSettings>,
  most: number,
): ClusteringOutcome['falseMerges'] {
  const { count, worst } = falseMerges(view, clustering, owner, most);
  return {
    count,
    worst: worst.map(({ reason, transaction, owners, falsePairs }) => ({
      reason,
      transaction: transaction < 0 ? null : hashText(view.chain.transactions.id, transaction),
      kind: transaction < 0 || transactionKind === null ? null : transactionKind(transaction),
      owners,
      falsePairs,
    })),
  };
}
