import { percentileInterval } from '../../src/evaluation/interval.ts';
import { holm, pairedBootstrapTest } from '../../src/evaluation/significance.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import { blocksOf, type Report, type ReportRow } from './rows.ts';

/** A row against the row it departs from, on the same authors, resample by resample. */
export interface Comparison {
  readonly dataset: string;
  readonly part: ReportRow['part'];
  /** The condition; empty where the config has none. */
  readonly of: string;
  readonly row: string;
  readonly reference: string;
  readonly measure: string;
  readonly difference: Estimate;
  readonly p: number;
  /** Corrected for the number of rows compared on this corpus under this condition in this part (Holm 1979). */
  readonly pHolm: number;
}

/**
 * Paired author-bootstrap tests: each ablation against the whole model, each variant against the first.
 * Rows about other authors (other texts were selected) can't be paired and are left out; `unpaired` names them.
 */
export function compareRows({ rows }: Report, measure: string): { comparisons: Comparison[]; unpaired: ReportRow[] } {
  const unpaired: ReportRow[] = [];
  const comparisons: Comparison[] = [];
  for (const own of blocksOf(rows.filter(({ part }) => part !== 'audit'))) {
    const [{ dataset, of }] = own;
    for (const part of ['leave-one-out', 'only-one', 'variant'] as const) {
      const candidates = own.filter((row) => row.part === part);
      const reference = own.find((row) => row.part === 'reference') ?? own.find((row) => row.part === 'variant');
      if (reference === undefined) continue;
      const others = candidates.filter((row) => row !== reference);
      const comparable = others.filter((row) => row.outcome.authorsHash === reference.outcome.authorsHash);
      unpaired.push(...others.filter((row) => !comparable.includes(row)));
      const tests = comparable.map((row) => ({ row, ...difference(row, reference, measure) }));
      const corrected = holm(tests.map(({ p }) => p));
      for (const [i, { row, estimate, p }] of tests.entries()) {
        comparisons.push({
          dataset,
          part,
          of,
          row: row.row,
          reference: reference.row || 'all groups',
          measure,
          difference: estimate,
          p,
          pHolm: corrected[i],
        });
      }
    }
  }
  return { comparisons, unpaired };
}

function difference(row: ReportRow, reference: ReportRow, measure: string): { estimate: Estimate; p: number } {
  const [ours, theirs] = [row.measures.get(measure)!, reference.measures.get(measure)!];
  const value = ours.value - theirs.value;
  const differences = ours.resampled.map((resampled, i) => resampled - theirs.resampled[i]);
  const interval = percentileInterval(differences);
  return {
    estimate: interval === null ? { value } : { value, low: interval.low, high: interval.high },
    p: pairedBootstrapTest(differences, value),
  };
}
