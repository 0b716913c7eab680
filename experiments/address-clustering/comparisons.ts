import { percentileInterval } from '../../src/evaluation/interval.ts';
import { holm, pairedBootstrapTest } from '../../src/evaluation/significance.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import { referenceName } from './config.ts';
import type { PlannedRow } from './plan.ts';
import { type ReportRow, referenceOf } from './report.ts';

/** A clustering against common input alone, on the same chain with the same rules, resample by resample. */
export interface Comparison extends PlannedRow {
  readonly measure: 'bCubedF1';
  readonly difference: Estimate;
  readonly p: number;
  /** Corrected for the number of clusterings compared with one reference (Holm 1979). */
  readonly pHolm: number;
}

/** Paired owner-bootstrap tests of B-cubed F1. */
export function compareRows(rows: readonly ReportRow[]): Comparison[] {
  return rows
    .filter(({ change }) => change === referenceName)
    .flatMap((reference) => {
      const others = rows.filter((row) => row !== reference && referenceOf(rows, row) === reference);
      const tests = others.map((row) => ({ row, ...difference(row, reference) }));
      const corrected = holm(tests.map(({ p }) => p));
      return tests.map(({ row: { share, coinJoins, change }, estimate, p }, i) => ({
        share,
        coinJoins,
        change,
        measure: 'bCubedF1' as const,
        difference: estimate,
        p,
        pHolm: corrected[i],
      }));
    });
}

function difference(row: ReportRow, reference: ReportRow): { estimate: Estimate; p: number } {
  const [ours, theirs] = [row, reference].map(({ outcome }) => outcome.measures.get('bCubedF1')!);
  const value = ours.value - theirs.value;
  const differences = ours.resampled.map((resampled, i) => resampled - theirs.resampled[i]);
  const interval = percentileInterval(differences);
  return {
    estimate: interval === null ? { value } : { value, low: interval.low, high: interval.high },
    p: pairedBootstrapTest(differences, value),
  };
}
