import { clusterMeasures } from '../../src/evaluation/cluster-bootstrap.ts';
import { count, decimal, percent, text } from '../../src/reporting/columns.ts';
import type { Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import { intervals, thousands } from './change-tables.ts';
import { tableOf } from './columns.ts';
import type { Comparison } from './comparisons.ts';
import { type AddressClusteringConfig, referenceName } from './config.ts';
import type { PlannedRow } from './plan.ts';
import type { ReportRow } from './report.ts';

/** How well clusters agree with owners. */
export function clustersTable(config: AddressClusteringConfig, rows: readonly ReportRow[]): Omit<Table, 'name'> {
  const [{ outcome }] = rows;
  const { chain } = outcome;
  const elsewhere =
    chain.ownedElsewhere === 0
      ? ''
      : ` ${thousands(chain.ownedElsewhere)} more addresses with a known owner do not occur in the chain.`;
  const population =
    config.sweep === undefined
      ? [
          `${thousands(chain.addresses)} addresses, ${thousands(chain.owned)} of them with a known owner (${thousands(chain.owners)} owners): these are scored.${elsewhere}`,
        ]
      : [];
  return tableOf(
    rows,
    {
      name: '',
      caption: config.title,
      notes: [
        `Clusters by common input and the single candidates for change, in transactions with ${config.leastOutputs} spendable outputs or more. Pairwise: over pairs of addresses, ruled by large clusters; B-cubed: over addresses.`,
        ...population,
        `${intervals(config)} Adjusted Rand and V-measure have none.`,
      ],
      columns: [
        percent('pairwisePrecision', 'Pairwise precision'),
        percent('pairwiseRecall', 'Pairwise recall'),
        decimal('pairwiseF1', 'Pairwise F1'),
        percent('bCubedPrecision', 'B-cubed precision'),
        percent('bCubedRecall', 'B-cubed recall'),
        decimal('bCubedF1', 'B-cubed F1'),
        decimal('adjustedRand', 'Adjusted Rand'),
        decimal('vMeasure', 'V-measure'),
      ],
    },
    ({ outcome: { measures, scores } }) => [
      ...clusterMeasures.map((name) => estimateOf(measures.get(name))),
      scores.adjustedRand,
      scores.vMeasure,
    ],
  );
}

/** Clusters where CoinJoins are: over the addresses alone that true CoinJoins spend from. */
export function participantsTable(config: AddressClusteringConfig, all: readonly ReportRow[]): Table | null {
  const rows = all.filter(({ outcome }) => outcome.participants !== null && outcome.participants.addresses > 0);
  if (rows.length === 0 || config.sweep === undefined) return null;
  return tableOf(
    rows,
    {
      name: 'table-participants',
      caption: 'Clusters among the addresses that CoinJoins spend from',
      notes: ['The scores of the headline, over these addresses alone.', intervals(config)],
      columns: [
        count('addresses', 'Addresses'),
        count('owners', 'Owners'),
        percent('pairwisePrecision', 'Pairwise precision'),
        percent('pairwiseRecall', 'Pairwise recall'),
        percent('bCubedPrecision', 'B-cubed precision'),
        percent('bCubedRecall', 'B-cubed recall'),
      ],
    },
    ({ outcome: { participants } }) => [
      participants!.addresses,
      participants!.owners,
      ...(['pairwisePrecision', 'pairwiseRecall', 'bCubedPrecision', 'bCubedRecall'] as const).map((name) =>
        estimateOf(participants!.measures.get(name)),
      ),
    ],
  );
}

/** The collapse alarm: what the largest clusters swallow. */
export function collapseTable(rows: readonly ReportRow[]): Table {
  return tableOf(
    rows,
    {
      name: 'table-collapse',
      caption: 'Collapse: clusters that swallow several owners',
      notes: [
        'Of the addresses whose owner is known. Largest: by addresses. Worst: the cluster with most owners. A false merge joins two clusters that have no owner in common.',
      ],
      columns: [
        count('clusters', 'Clusters'),
        count('largestAddresses', 'Largest: addresses'),
        count('largestOwners', 'Largest: owners'),
        percent('largestPurity', 'Largest: purity'),
        count('worstOwners', 'Worst: owners'),
        count('mixed', 'Mixed clusters'),
        percent('inMixed', 'Addresses in mixed'),
        count('falseMerges', 'False merges'),
      ],
    },
    ({ outcome: { clusters, collapse, falseMerges } }) => [
      clusters,
      collapse.largest?.items ?? null,
      collapse.largest?.groups ?? null,
      collapse.largest?.purity ?? null,
      worstOwners(collapse),
      collapse.mixedClusters,
      collapse.itemsInMixed,
      falseMerges.count,
    ],
  );
}

/** Owners in the cluster that has most of them. */
export function worstOwners({ worst, largest }: ReportRow['outcome']['collapse']): number | null {
  return worst[0]?.groups ?? largest?.groups ?? null;
}

/** The joins that cost most; `most` of each clustering. */
export function falseMergesTable(rows: readonly ReportRow[], most: number): Table | null {
  const merges = rows.flatMap(({ outcome, ...row }) =>
    outcome.falseMerges.worst.slice(0, most).map((merge) => ({ ...row, ...merge })),
  );
  if (merges.length === 0) return null;
  return tableOf<PlannedRow & (typeof merges)[number]>(
    merges,
    {
      name: 'table-false-merges',
      caption: 'The false merges that join most owners',
      notes: [
        `At most ${most} of each clustering, replayed in the order of the chain: the join that came first has the blame. Owners: of the cluster as joined, at that time. False pairs: pairs of addresses of different owners that it brought together.`,
      ],
      columns: [
        text('reason', 'By'),
        text('kind', 'Kind of transaction'),
        count('owners', 'Owners'),
        count('falsePairs', 'False pairs'),
        text('transaction', 'Transaction'),
      ],
    },
    ({ reason, kind, owners, falsePairs, transaction }) => [
      reason.replace('-', ' '),
      kind,
      owners,
      falsePairs,
      transaction === null ? null : `${transaction.slice(0, 12)}…`,
    ],
  );
}

/** Each clustering against common input alone. */
export function differencesTable(comparisons: readonly Comparison[]): Table | null {
  if (comparisons.length === 0) return null;
  return tableOf(
    comparisons,
    {
      name: 'table-differences',
      caption: 'Differences in B-cubed F1 from common input alone',
      notes: [
        'Paired owner bootstrap on the same resamples; p-values corrected by Holm within each chain and set of CoinJoin rules.',
      ],
      columns: [
        { key: 'difference', header: 'Difference', format: 'points' },
        decimal('p', 'p', 4),
        decimal('pHolm', 'p, corrected', 4),
      ],
    },
    ({ difference, p, pHolm }) => [difference, p, pHolm],
  );
}

/** How the CoinJoin rules fare, once a chain and set of rules. */
export function coinJoinsTable(rows: readonly ReportRow[]): Table {
  const once = rows.filter(({ change }) => change === referenceName);
  return tableOf(
    once,
    {
      name: 'table-coinjoins',
      caption: 'CoinJoins, and what the rules find of them',
      notes: ['True: the CoinJoins that the simulation made; a chain of your own does not tell.'],
      columns: [
        count('transactions', 'Transactions'),
        count('true', 'True'),
        count('found', 'Found'),
        count('foundRightly', 'Found rightly'),
      ],
    },
    ({ outcome: { chain, coinJoins } }) => [
      chain.transactions,
      coinJoins.true,
      coinJoins.found,
      coinJoins.foundRightly,
    ],
    'coinJoins',
  );
}
