import type { Table } from '../../src/reporting/result.ts';
import type { MetricsPart, Summary } from '../experiment.ts';
import { candidatesTable, changeTable, learnedTable } from './change-tables.ts';
import { chartsOf } from './charts.ts';
import {
  clustersTable,
  coinJoinsTable,
  collapseTable,
  differencesTable,
  falseMergesTable,
  participantsTable,
} from './cluster-tables.ts';
import { compareRows } from './comparisons.ts';
import type { AddressClusteringConfig } from './config.ts';
import { planRows } from './plan.ts';
import { estimatesOf, type ReportRow, reportOf } from './report.ts';
import type { ClusteringOutcome } from './trial.ts';

/** False merges of each clustering in the table; metrics hold as many as the config asks for. */
const shownFalseMerges = 2;

/** Everything that is written of a config's outcomes. */
export function summarise(config: AddressClusteringConfig, outcomes: readonly unknown[]): Summary {
  const rows = reportOf(config, outcomes);
  const comparisons = compareRows(rows);
  const change = config.sweep === undefined ? changeTable(config, rows) : null;
  const clusters = clustersTable(config, rows);
  const [headline, further] =
    change === null
      ? [clusters, []]
      : [change, [{ ...clusters, name: 'table-clusters', caption: 'Clusters against owners' }]];
  const tables: (Table | null)[] = [
    { ...headline, name: 'table' },
    ...further,
    change === null ? null : candidatesTable(config, rows),
    learnedTable(config, rows),
    differencesTable(comparisons),
    collapseTable(rows),
    participantsTable(config, rows),
    falseMergesTable(rows, shownFalseMerges),
    coinJoinsTable(rows),
  ];
  return {
    metrics: { rows: rows.map(metricsOfRow), comparisons },
    tables: tables.filter((table) => table !== null),
    charts: chartsOf(config, rows),
  };
}

/** The rows of the metrics: each is one trial's. */
export function partsOf(config: AddressClusteringConfig): MetricsPart[] {
  return planRows(config).map((row, i) => ({
    at: ['rows', i],
    trials: [i],
    make: ([outcome]) => metricsOfRow({ ...row, outcome: outcome as ClusteringOutcome }),
  }));
}

function metricsOfRow({ share, coinJoins, change, outcome }: ReportRow) {
  const { measures, change: quality, learned, ...rest } = outcome;
  return {
    share,
    coinJoins,
    change,
    chain: rest.chain,
    coinJoinCounts: rest.coinJoins,
    leftOut: rest.left,
    changeQuality: quality === null ? null : { counts: quality.counts, measures: estimatesOf(quality.measures) },
    learned: learned === null ? null : { ...learned, measures: estimatesOf(learned.measures) },
    clusters: rest.clusters,
    scores: rest.scores,
    measures: estimatesOf(measures),
    participants:
      rest.participants === null ? null : { ...rest.participants, measures: estimatesOf(rest.participants.measures) },
    collapse: rest.collapse,
    falseMerges: rest.falseMerges,
  };
}
