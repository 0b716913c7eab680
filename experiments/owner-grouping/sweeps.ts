import type { Resampled } from '../../src/evaluation/bootstrap.ts';
import { percentileInterval } from '../../src/evaluation/interval.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { ReportRow, VariantReport } from './report.ts';

/** One set of evidence and method along a sweep. */
export interface SweptEvidence {
  readonly sweep: string;
  readonly label: string;
  readonly evidence: string;
  readonly method: string;
  /** In order of the setting. */
  readonly points: readonly SweptPoint[];
  /** The first setting at which it fails in each way; null where it does at none. */
  readonly precisionLost: number | null;
  readonly linksLost: number | null;
  readonly moreJoined: number | null;
}

export interface SweptPoint {
  readonly setting: number;
  readonly precision: Estimate | null;
  readonly recall: Estimate | null;
  readonly wronglyJoined: Estimate | null;
  /** B-cubed recall if every ad stood alone. */
  readonly alone: Estimate | null;
}

/**
 * Where evidence fails as dials are turned. A failure counts from the first setting whose 95% interval (paired by owner with
 * the first point, where the two are compared) has nothing else in it:
 * B-cubed precision below what the threshold was chosen for; less than half as much B-cubed recall above that of ads alone
 * as at the first point; more owners wrongly joined than there.
 */
export function measureSweeps(reports: readonly VariantReport[], minimumPrecision: number): SweptEvidence[] {
  const lines = new Map<string, ReportRow[]>();
  for (const row of reports.flatMap(({ rows }) => rows)) {
    if (row.sweep === null) continue;
    const key = JSON.stringify([row.sweep.name, row.evidence, row.method]);
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines.values()].map((rows): SweptEvidence => {
    const [first] = rows;
    const start = measuresOf(first);
    const from = (fails: (own: ReturnType<typeof measuresOf>) => Resampled) =>
      rows.find((row) => below(fails(measuresOf(row))))?.sweep?.setting ?? null;
    return {
      sweep: first.sweep!.name,
      label: first.sweep!.label,
      evidence: first.evidence,
      method: first.method,
      points: rows.map(pointOf),
      precisionLost: from(({ precision }) => combined(([own]) => own - minimumPrecision, precision)),
      linksLost: from(({ recall, alone }) =>
        combined(
          ([own, ownAlone, before, beforeAlone]) => own - ownAlone - (before - beforeAlone) / 2,
          recall,
          alone,
          start.recall,
          start.alone,
        ),
      ),
      moreJoined: from(({ joined }) => combined(([own, before]) => before - own, joined, start.joined)),
    };
  });
}

function measuresOf({ against: { measures } }: ReportRow) {
  const [precision, recall, joined, alone] = ['bCubedPrecision', 'bCubedRecall', 'wronglyJoined', 'aloneRecall'].map(
    (name) => measures.get(name)!,
  );
  return { precision, recall, joined, alone };
}

function pointOf(row: ReportRow): SweptPoint {
  const { precision, recall, joined, alone } = measuresOf(row);
  return {
    setting: row.sweep!.setting,
    precision: estimateOf(precision),
    recall: estimateOf(recall),
    wronglyJoined: estimateOf(joined),
    alone: estimateOf(alone),
  };
}

/** A function of measures that were resampled alike. */
function combined(of: (values: number[]) => number, ...measures: readonly Resampled[]): Resampled {
  return {
    value: of(measures.map(({ value }) => value)),
    resampled: measures[0].resampled.map((_, i) => of(measures.map(({ resampled }) => resampled[i]))),
  };
}

function below({ value, resampled }: Resampled): boolean {
  const interval = percentileInterval(resampled);
  return value < 0 && interval !== null && interval.high < 0;
}
