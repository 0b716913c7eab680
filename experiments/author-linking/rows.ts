import { averageResampled, type Resampled } from '../../src/evaluation/bootstrap.ts';
import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import { precisionAtPrevalence } from '../../src/evaluation/prevalence.ts';
import type { OverlapOutcome } from './overlap.ts';
import type { PlannedRow } from './plan.ts';
import type { ScoreSettings } from './settings.ts';
import type { ScoreOutcome } from './trial.ts';

/** A row of the report: one variant on one corpus, its draws averaged. */
export interface ReportRow {
  readonly dataset: string;
  readonly part: PlannedRow['part'];
  readonly row: string;
  readonly of: string;
  readonly settings: PlannedRow['settings'];
  /** The first draw's: counts, curves, calibration. */
  readonly outcome: ScoreOutcome;
  /** Averaged over the draws. */
  readonly measures: ReadonlyMap<string, Resampled>;
  readonly decision: ReadonlyMap<string, Resampled> | null;
  readonly abstention: ReadonlyMap<string, Resampled> | null;
}

/** What a summary is made from. */
export interface Report {
  readonly rows: readonly ReportRow[];
  /** What folds share, one a sample audited. */
  readonly overlaps: readonly (Pick<PlannedRow, 'dataset' | 'of'> & OverlapOutcome)[];
}

/** Puts outcomes to the plan's rows and averages draws. */
export function reportOf(plan: readonly PlannedRow[], outcomes: readonly unknown[]): Report {
  const overlaps: Report['overlaps'][number][] = [];
  const drawsOf = new Map<string, { planned: PlannedRow; draws: ScoreOutcome[] }>();
  for (const [i, planned] of plan.entries()) {
    if (planned.settings.kind === 'overlap') {
      overlaps.push({ dataset: planned.dataset, of: planned.of, ...(outcomes[i] as OverlapOutcome) });
      continue;
    }
    const key = reportKey(planned);
    const known = drawsOf.get(key);
    if (known) known.draws.push(outcomes[i] as ScoreOutcome);
    else drawsOf.set(key, { planned, draws: [outcomes[i] as ScoreOutcome] });
  }
  const rows = [...drawsOf.values()].map(({ planned: { dataset, part, row, of, settings }, draws }): ReportRow => {
    const [outcome] = draws;
    return {
      dataset,
      part,
      row,
      of,
      settings,
      outcome,
      measures: withPrecisions(averageResampled(draws.map(({ measures }) => measures)), settings as ScoreSettings),
      decision: averageOf(draws.map(({ decision }) => decision)),
      abstention: averageOf(draws.map(({ abstention }) => abstention)),
    };
  });
  return { rows, overlaps };
}

/** Of what every draw has, or none. */
function averageOf(draws: readonly ScoreOutcome['decision'][]): Map<string, Resampled> | null {
  const measured = draws.filter((draw) => draw !== null);
  return measured.length > 0 ? averageResampled(measured) : null;
}

/** The rows that tables and charts are about: all but the audit's. */
export function shownRows({ rows }: Report): ReportRow[] {
  return rows.filter(({ part }) => part !== 'audit');
}

/** Rows that belong together, corpus by corpus and condition by condition, in order. */
export function blocksOf<Row extends Pick<ReportRow, 'dataset' | 'of'>>(rows: readonly Row[]): Row[][] {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    const block = blocks.get(blockName(row));
    if (block) block.push(row);
    else blocks.set(blockName(row), [row]);
  }
  return [...blocks.values()];
}

/** A row's corpus, with its condition where there are some. */
export function blockName({ dataset, of }: Pick<ReportRow, 'dataset' | 'of'>): string {
  return of === '' ? dataset : `${dataset}, ${of}`;
}

/** Planned rows of one key are the draws of one row of the report. */
export function reportKey({ dataset, part, row, of }: PlannedRow): string {
  return JSON.stringify([dataset, part, row, of]);
}

/**
 * Adds the precision at each prevalence, by Bayes from the mean rates: a mean of the orders' precisions would be lifted
 * by any order in which a resample happens to hold no false positive.
 */
function withPrecisions(measures: Map<string, Resampled>, { evaluate }: ScoreSettings): Map<string, Resampled> {
  const [tpr, fpr] = [measures.get('TPR'), measures.get('FPR')];
  // An audit's trial measures neither.
  if (tpr === undefined || fpr === undefined) return measures;
  for (const parameter of evaluate.prevalence) {
    const precision = (t: number, f: number) => precisionAtPrevalence(t, f, parameter) ?? Number.NaN;
    measures.set(formatMeasure({ kind: 'P@prevalence', parameter }), {
      value: precision(tpr.value, fpr.value),
      resampled: tpr.resampled.map((t, i) => precision(t, fpr.resampled[i])),
    });
  }
  return measures;
}
