import { sumNames } from '../../src/attribution/scores/owner-sums.ts';
import type { MetricsPart, Summary } from '../experiment.ts';
import { headlineTable, readingsTable, statesTable } from './attribution-tables.ts';
import { chartsOf } from './charts.ts';
import { compareRows } from './comparisons.ts';
import type { PaymentAttributionConfig } from './config.ts';
import { differencesTable } from './differences-table.ts';
import { decoysTable, identitiesTable, modelTable } from './identity-tables.ts';
import { planRows } from './plan.ts';
import { estimatesOf, type ReportRow, reportOf, reportRow, sumOf } from './report.ts';
import { supportBins, supportTable } from './support.ts';
import type { TrialOutcome } from './trial.ts';

/** Everything that is written of a config's outcomes. */
export function summarise(config: PaymentAttributionConfig, outcomes: readonly unknown[]): Summary {
  const rows = reportOf(config, outcomes);
  const comparisons = compareRows(config, rows);
  const support = config.evaluate.support ? supportBins(config, rows) : [];
  return {
    metrics: {
      rows: rows.map(metricsOfRow),
      comparisons,
      support: support.map((bin) => ({ ...bin, most: Number.isFinite(bin.most) ? bin.most : null })),
    },
    tables: [
      headlineTable(config, rows),
      statesTable(config, rows),
      identitiesTable(config, rows),
      decoysTable(config, rows),
      config.evaluate.support ? supportTable(config, support) : null,
      differencesTable(config, comparisons),
      modelTable(config, rows),
      readingsTable(config, rows),
    ].filter((table) => table !== null),
    charts: chartsOf(config, rows, comparisons, support),
  };
}

/** The rows of the metrics, of a trial a market each. */
export function partsOf(config: PaymentAttributionConfig): MetricsPart[] {
  let next = 0;
  return planRows(config).map((row, i) => ({
    at: ['rows', i],
    trials: row.trials.map(() => next++),
    make: (outcomes) => metricsOfRow(reportRow(config, row, outcomes as readonly TrialOutcome[])),
  }));
}

function metricsOfRow(row: ReportRow) {
  const { variant, setting, trials, outcomes } = row;
  const [{ model }] = outcomes;
  return {
    variant,
    setting,
    attribution: trials[0].attribution,
    markets: trials.map(({ market }, i) => ({
      seed: market.seed,
      counts: outcomes[i].counts,
      abstained: outcomes[i].abstained,
      greedyInstead: outcomes[i].greedyInstead,
      ties: outcomes[i].ties.length,
    })),
    sums: Object.fromEntries(sumNames.map((name) => [name, sumOf(row, name)])),
    measures: estimatesOf(row),
    model: model === null ? null : { ...model, lag: [...model.lag] },
  };
}
