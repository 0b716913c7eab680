import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import { estimateOf } from '../estimate.ts';
import type { MetricsPart, Summary } from '../experiment.ts';
import { auditOf, leaksOf } from './audit.ts';
import { chartsOf } from './charts.ts';
import { compareRows } from './comparisons.ts';
import type { AuthorLinkingConfig } from './config.ts';
import type { PlannedRow } from './plan.ts';
import { type Report, type ReportRow, reportKey, reportOf } from './rows.ts';
import { abstentionTable } from './tables/abstention.ts';
import { auditTable } from './tables/audit.ts';
import { comparisonTable } from './tables/differences.ts';
import { calibrationTable, prevalenceTable } from './tables/error-rates.ts';
import { decisionTable, headlineTable } from './tables/headline.ts';
import { lengthTable } from './tables/lengths.ts';
import { rankingTable } from './tables/ranking.ts';
import { selectionTable } from './tables/selection.ts';

/** Everything that is written of a config's outcomes. */
export function summariseReport(config: AuthorLinkingConfig, report: Report): Summary {
  const measure = formatMeasure({ kind: 'TPR@FPR', parameter: config.evaluate.falsePositiveRate });
  const checks = auditOf(report);
  const { comparisons, unpaired } = compareRows(report, measure);
  const verdicts = leaksOf(checks);
  const clean = checks.length > 0 && verdicts.length === 0 ? ['Leakage audit: clean.'] : [];
  return {
    metrics: {
      rows: report.rows.map(metricsOfRow),
      comparisons,
      audit: checks,
      overlaps: report.overlaps,
    },
    tables: [
      headlineTable(config, report, [...skippedNotes(report), ...verdicts, ...clean]),
      decisionTable(report),
      prevalenceTable(config, report),
      calibrationTable(config, report),
      abstentionTable(config, report),
      rankingTable(report),
      lengthTable(config, report),
      comparisonTable(comparisons, unpaired),
      auditTable(checks),
      selectionTable(report),
    ].filter((table) => table !== null),
    charts: chartsOf(config, report, comparisons),
  };
}

/** One note for each corpus that bad rows were left out of. */
function skippedNotes({ rows }: Report): string[] {
  const skipped = new Map(rows.map(({ dataset, settings }) => [dataset, settings.dataset.skippedRows ?? 0]));
  return [...skipped]
    .filter(([, count]) => count > 0)
    .map(([dataset, count]) => `${dataset}: ${count} bad ${count === 1 ? 'row was' : 'rows were'} left out.`);
}

/** The rows of the metrics, of one trial a draw each, and what folds share, of one trial. */
export function partsOf(plan: readonly PlannedRow[]): MetricsPart[] {
  const trials = plan.map((planned, trial) => ({ planned, trial }));
  const isOverlap = ({ planned: { settings } }: (typeof trials)[number]) => settings.kind === 'overlap';
  const rows = new Map<string, number[]>();
  for (const { planned, trial } of trials.filter((each) => !isOverlap(each))) {
    const key = reportKey(planned);
    rows.set(key, [...(rows.get(key) ?? []), trial]);
  }
  const report = (own: readonly number[], outcomes: readonly unknown[]) =>
    reportOf(
      own.map((trial) => plan[trial]),
      outcomes,
    );
  return [
    ...[...rows.values()].map((own, i) => ({
      at: ['rows', i],
      trials: own,
      make: (outcomes: readonly unknown[]) => metricsOfRow(report(own, outcomes).rows[0]),
    })),
    ...trials.filter(isOverlap).map(({ trial }, i) => ({
      at: ['overlaps', i],
      trials: [trial],
      make: (outcomes: readonly unknown[]) => report([trial], outcomes).overlaps[0],
    })),
  ];
}

function metricsOfRow({ dataset, part, row, of, settings, outcome, measures, decision, abstention }: ReportRow) {
  const estimates = (resampled: ReportRow['measures']) =>
    Object.fromEntries([...resampled].map(([name, values]) => [name, estimateOf(values)]));
  return {
    dataset,
    part,
    row,
    of,
    settings,
    selection: outcome.selection,
    folds: outcome.folds,
    features: outcome.featureNames,
    measures: estimates(measures),
    decision: decision === null ? null : estimates(decision),
    calibration: outcome.calibration,
    abstention: abstention === null ? null : estimates(abstention),
    ranking:
      outcome.ranking === null
        ? null
        : { queries: outcome.ranking.queries, measures: estimates(outcome.ranking.measures) },
    lengths: outcome.lengths.map(({ measures: own, ...stretch }) => ({ ...stretch, measures: estimates(own) })),
    curves: outcome.curves,
    orders: outcome.orders.map(({ train, test, threshold, model }) => ({ train, test, threshold, model })),
  };
}
