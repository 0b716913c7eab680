import type { EvidenceKind, OwnerGroupingConfig } from './config.ts';
import { type PlannedVariant, planVariants } from './plan.ts';
import { type GroupingScores, scoreGrouping } from './scores.ts';
import type { Grouping, TrialOutcome } from './trial.ts';

/** A variant with what its trials gave. */
export interface VariantReport extends PlannedVariant {
  readonly outcomes: readonly TrialOutcome[];
  readonly rows: readonly ReportRow[];
}

/** One way to group, its markets pooled. */
export interface ReportRow {
  readonly variant: string;
  readonly sweep: PlannedVariant['sweep'];
  readonly evidence: string;
  readonly method: string;
  /** One a market. */
  readonly groupings: readonly Grouping[];
  readonly against: GroupingScores;
  /** Held against what identifiers say, as one would who has no truth; null where they are evidence. */
  readonly againstIdentifiers: GroupingScores | null;
}

/** @param outcomes one a trial, in the order of the plan */
export function reportOf(config: OwnerGroupingConfig, outcomes: readonly unknown[]): VariantReport[] {
  let next = 0;
  return planVariants(config).map((planned) => {
    const own = planned.trials.map(() => outcomes[next++] as TrialOutcome);
    return variantReport(config, planned, own);
  });
}

/** @param own outcomes of the variant's trials */
export function variantReport(
  config: OwnerGroupingConfig,
  planned: PlannedVariant,
  own: readonly TrialOutcome[],
): VariantReport {
  const rows = own[0].groupings.map(
    ({ evidence, method }, number): ReportRow => ({
      variant: planned.variant,
      sweep: planned.sweep,
      evidence: evidenceName(evidence),
      method,
      groupings: own.map(({ groupings }) => groupings[number]),
      against: scoreGrouping(own, number, config),
      againstIdentifiers: evidence.includes('identifiers')
        ? null
        : scoreGrouping(own, number, config, 'identifierGroup'),
    }),
  );
  return { ...planned, outcomes: own, rows };
}

/** As tables show it: `style + payments`. */
export function evidenceName(kinds: readonly EvidenceKind[]): string {
  return kinds.join(' + ');
}
