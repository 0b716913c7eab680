import { sweepChart } from '../../src/reporting/charts/sweep-chart.ts';
import type { Chart, Estimate } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import { changeRowsOf } from './change-tables.ts';
import type { AddressClusteringConfig } from './config.ts';
import { labelledPointsChart } from './labelled-points.ts';
import type { ReportRow } from './report.ts';

/** Every chart of a config: heuristics and clusterings as points, or what a sweep does to clusters. */
export function chartsOf(config: AddressClusteringConfig, rows: readonly ReportRow[]): Chart[] {
  return config.sweep === undefined ? pointCharts(config, rows) : sweepCharts(rows);
}

function pointCharts(config: AddressClusteringConfig, rows: readonly ReportRow[]): Chart[] {
  const [first] = Object.keys(config.coinJoins);
  const leading = rows.filter(({ coinJoins }) => coinJoins === first);
  const change = pointsOf(changeRowsOf(config, rows), ({ outcome }) => [
    estimateOf(outcome.change!.measures.get('recall')),
    estimateOf(outcome.change!.measures.get('precision')),
  ]);
  const clusters = (kind: 'pairwise' | 'bCubed') =>
    pointsOf(leading, ({ outcome: { measures } }) => [
      estimateOf(measures.get(`${kind}Recall`)),
      estimateOf(measures.get(`${kind}Precision`)),
    ]);
  return [
    ...(change.length === 0
      ? []
      : [
          labelledPointsChart({
            name: 'change',
            description: 'Precision against recall of the change outputs that each heuristic names, with 95% intervals',
            x: 'Recall of change outputs',
            y: 'Precision',
            points: change,
          }),
        ]),
    labelledPointsChart({
      name: 'clusters-b-cubed',
      description: 'B-cubed precision against recall of the clusters by common input and each heuristic',
      x: 'B-cubed recall',
      y: 'B-cubed precision',
      points: clusters('bCubed'),
    }),
    labelledPointsChart({
      name: 'clusters-pairwise',
      description: 'Pairwise precision against recall of the clusters by common input and each heuristic',
      x: 'Pairwise recall',
      y: 'Pairwise precision',
      points: clusters('pairwise'),
    }),
  ];
}

/** Rows with both estimates; one that names nothing has no precision, and no point. */
function pointsOf(rows: readonly ReportRow[], of: (row: ReportRow) => readonly [Estimate | null, Estimate | null]) {
  return rows.flatMap((row) => {
    const [x, y] = of(row);
    return x === null || y === null ? [] : [{ label: row.change, x, y }];
  });
}

function sweepCharts(rows: readonly ReportRow[]): Chart[] {
  const changes = new Set(rows.map(({ change }) => change)).size > 1;
  const nameOf = ({ coinJoins, change }: ReportRow) => (changes ? `${coinJoins}, ${change}` : coinJoins);
  const names = [...new Set(rows.map(nameOf))];
  const dial = 'Share of owners who pay through CoinJoins';
  const chart = (name: string, metric: string, description: string, of: (row: ReportRow) => Estimate | null) =>
    sweepChart({
      name,
      description,
      dial,
      metric,
      series: names.map((label) => ({
        label,
        points: rows
          .filter((row) => nameOf(row) === label)
          .sort((x, y) => x.share! - y.share!)
          .flatMap((row) => {
            const estimate = of(row);
            return estimate === null ? [] : [{ setting: row.share!, estimate }];
          }),
      })),
    });
  return [
    chart(
      'collapse',
      'Pairwise precision',
      'Pairwise precision of clusters against the share of owners who pay through CoinJoins, with 95% intervals',
      ({ outcome }) => estimateOf(outcome.measures.get('pairwisePrecision')),
    ),
    chart(
      'participants',
      'B-cubed precision',
      'B-cubed precision of clusters over the addresses alone that CoinJoins spend from, with 95% intervals',
      ({ outcome: { participants } }) => estimateOf(participants?.measures.get('bCubedPrecision')),
    ),
  ];
}
