import type { GroupGraph } from '../../src/reporting/page/group-graph.ts';
import { estimateOf } from '../estimate.ts';
import type { MetricsPart, Summary } from '../experiment.ts';
import { chartsOf } from './charts.ts';
import type { OwnerGroupingConfig } from './config.ts';
import { dependenceTable, measureDependence } from './dependence.ts';
import { additionsTable, measureAdditions } from './differences.ts';
import { planVariants } from './plan.ts';
import { type ReportRow, reportOf, type VariantReport, variantReport } from './report.ts';
import { measureSignals, signalsTable } from './signals.ts';
import { measureSureness, surenessTable } from './sureness.ts';
import { sweepCharts } from './sweep-charts.ts';
import { limitsTable, sweepsTable } from './sweep-tables.ts';
import { measureSweeps } from './sweeps.ts';
import { blockingTable, groupsTable, headlineTable, kindsTable, labelsTable } from './tables.ts';
import type { TrialOutcome } from './trial.ts';

/** Everything that is written of a config's outcomes. */
export function summarise(config: OwnerGroupingConfig, outcomes: readonly unknown[]): Summary {
  const all = reportOf(config, outcomes);
  const reports = all.filter(({ sweep }) => sweep === null);
  const sweeps = measureSweeps(all, config.evaluate.minimumPrecision);
  const additions = measureAdditions(reports);
  const sureness = measureSureness(reports[0]);
  const signals = measureSignals(reports[0]);
  const dependence = measureDependence(reports[0].outcomes, config);
  return {
    metrics: {
      variants: all.map(metricsOfVariant),
      additions,
      dependence,
      sureness,
      signals,
      ...(sweeps.length > 0 && { sweeps }),
    },
    tables: [
      headlineTable(config, reports),
      additionsTable(additions),
      groupsTable(reports),
      kindsTable(reports),
      labelsTable(reports),
      limitsTable(sweeps, config),
      sweepsTable(sweeps),
      surenessTable(sureness, reports[0]),
      signalsTable(signals, reports[0]),
      dependenceTable(dependence, reports[0]),
      blockingTable(config, reports),
    ].filter((table) => table !== null),
    charts: [...chartsOf(reports), ...sweepCharts(sweeps)],
    graphs: [explorerGraph(reports[0])],
  };
}

/** The variants of the metrics, of a trial a tested market each. */
export function partsOf(config: OwnerGroupingConfig): MetricsPart[] {
  let next = 0;
  return planVariants(config).map((planned, i) => ({
    at: ['variants', i],
    trials: planned.trials.map(() => next++),
    make: (outcomes) => metricsOfVariant(variantReport(config, planned, outcomes as readonly TrialOutcome[])),
  }));
}

function metricsOfVariant({ variant, rows, outcomes: [first] }: VariantReport) {
  return { variant, keys: first.keys, rows: rows.map(metricsOfRow) };
}

function metricsOfRow({ evidence, method, groupings, against, againstIdentifiers }: ReportRow) {
  const estimates = (measures: ReportRow['against']['measures']) =>
    Object.fromEntries([...measures].map(([name, resampled]) => [name, estimateOf(resampled)]));
  return {
    evidence,
    method,
    threshold: groupings[0].threshold,
    fusion: groupings[0].fusion,
    pairs: groupings.map(({ pairs }) => pairs),
    scores: against.scores,
    measures: estimates(against.measures),
    recallByKind: estimates(against.recallByKind),
    ...(againstIdentifiers && { againstIdentifiers: estimates(againstIdentifiers.measures) }),
  };
}

/** The graph of a config's first variant on its first tested market. */
function explorerGraph({ variant, trials, outcomes }: VariantReport): GroupGraph {
  const { method, ...graph } = outcomes[0].graph;
  return {
    ...graph,
    name: 'groups',
    description: `Ads of the simulated market ${trials[0].tested.seed} (“${variant}”), grouped by ${graph.evidence.join(' + ')} with ${method}.`,
  };
}
