import { bootstrapOwners } from '../../src/attribution/scores/bootstrap-owners.ts';
import { type MeasureName, measureNames } from '../../src/attribution/scores/measures.ts';
import { joinSums, type OwnerSums, type SumName } from '../../src/attribution/scores/owner-sums.ts';
import type { Resampled } from '../../src/evaluation/bootstrap.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { PaymentAttributionConfig } from './config.ts';
import type { ObservedCounts } from './observed.ts';
import { type PlannedRow, planRows } from './plan.ts';
import type { TrialOutcome } from './trial.ts';

/** A variant, its markets pooled. */
export interface ReportRow extends PlannedRow {
  readonly outcomes: readonly TrialOutcome[];
  /** Of the owners of all markets. */
  readonly sums: OwnerSums;
  readonly measures: ReadonlyMap<MeasureName, Resampled>;
}

/** @param outcomes one a trial, in the order of the plan */
export function reportOf(config: PaymentAttributionConfig, outcomes: readonly unknown[]): ReportRow[] {
  let next = 0;
  return planRows(config).map((row) => {
    const own = row.trials.map(() => outcomes[next++] as TrialOutcome);
    return reportRow(config, row, own);
  });
}

/** @param outcomes of the row's own trials */
export function reportRow(
  { seed, evaluate: { resamples } }: PaymentAttributionConfig,
  row: PlannedRow,
  outcomes: readonly TrialOutcome[],
): ReportRow {
  const sums = joinSums(outcomes.map((outcome) => outcome.sums));
  return { ...row, outcomes, sums, measures: bootstrapOwners(sums, { resamples, seed }) };
}

/** The sum of a row over all owners. */
export function sumOf({ sums }: ReportRow, name: SumName): number {
  return sums[name].reduce((total, own) => total + own, 0);
}

/** A count of a row over all markets. */
export function countOf({ outcomes }: ReportRow, name: keyof ObservedCounts): number {
  return outcomes.reduce((total, { counts }) => total + counts[name], 0);
}

/** A measure of a row with its 95% interval; null where it is undefined. */
export function measureOf({ measures }: ReportRow, name: MeasureName): Estimate | null {
  return estimateOf(measures.get(name)!);
}

/** Every measure with its interval. */
export function estimatesOf(row: ReportRow): Record<string, Estimate | null> {
  return Object.fromEntries(measureNames.map((name) => [name, measureOf(row, name)]));
}
