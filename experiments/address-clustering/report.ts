import type { Resampled } from '../../src/evaluation/bootstrap.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import { type AddressClusteringConfig, referenceName } from './config.ts';
import { type PlannedRow, planRows } from './plan.ts';
import type { ClusteringOutcome } from './trial.ts';

/** A clustering of the report. */
export interface ReportRow extends PlannedRow {
  readonly outcome: ClusteringOutcome;
}

/** @param outcomes in the order of the plan */
export function reportOf(config: AddressClusteringConfig, outcomes: readonly unknown[]): ReportRow[] {
  return planRows(config).map((row, i) => ({ ...row, outcome: outcomes[i] as ClusteringOutcome }));
}

/** The clustering by common input alone on the same chain, with the same rules. */
export function referenceOf(rows: readonly ReportRow[], { share, coinJoins }: PlannedRow): ReportRow {
  return rows.find((row) => row.share === share && row.coinJoins === coinJoins && row.change === referenceName)!;
}

/** Every measure of a map with its interval. */
export function estimatesOf(measures: ReadonlyMap<string, Resampled>): Record<string, Estimate | null> {
  return Object.fromEntries([...measures].map(([name, resampled]) => [name, estimateOf(resampled)]));
}
