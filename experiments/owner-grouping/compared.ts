import { hashValue } from '../../src/common/hash.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import type { ComparedResults } from '../compared.ts';
import type { OwnerGroupingConfig } from './config.ts';
import { type PlannedVariant, planVariants } from './plan.ts';
import { type ReportRow, reportOf } from './report.ts';

interface MetricsRow extends Pick<ReportRow, 'evidence' | 'method'> {
  readonly measures: Readonly<Record<string, Estimate | null>>;
}

interface Metrics {
  readonly variants: readonly { readonly variant: string; readonly rows: readonly MetricsRow[] }[];
}

/** Rows are paired where they are about the same markets with the same disguises, their owners drawn alike. */
export const comparedOwnerGrouping: ComparedResults<OwnerGroupingConfig> = {
  measure: () => 'bCubedF1',
  written({ variants }: Metrics, config) {
    const planned = planVariants(config);
    return variants.flatMap(({ variant, rows }, i) =>
      rows.map((row) => ({
        name: nameOf({ ...row, variant }),
        conditions: { markets: marketsOf(planned[i]), 'label source': planned[i].trials[0].labels },
        measures: row.measures,
      })),
    );
  },
  resampled: (config, outcomes) =>
    reportOf(config, outcomes).flatMap((report) =>
      report.rows.map((row) => ({
        name: nameOf(row),
        samples: hashValue([marketsOf(report), report.outcomes.map(({ owners }) => owners), config.seed]),
        measures: row.against.measures,
      })),
    ),
};

function marketsOf({ trials }: PlannedVariant): string {
  return hashValue(trials.map(({ tested, disguises }) => [tested, disguises]));
}

function nameOf({ variant, evidence, method }: Pick<ReportRow, 'variant' | 'evidence' | 'method'>): string {
  return [variant, evidence, method].join(': ');
}
