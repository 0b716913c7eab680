import { hashValue } from '../../src/common/hash.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import type { ComparedResults } from '../compared.ts';
import type { PaymentAttributionConfig } from './config.ts';
import { type PlannedRow, planRows } from './plan.ts';
import { reportOf } from './report.ts';

interface MetricsRow {
  readonly measures: Readonly<Record<string, Estimate | null>>;
}

/** Rows are paired where they are about the same markets, their owners drawn alike. */
export const comparedPaymentAttribution: ComparedResults<PaymentAttributionConfig> = {
  measure: ({ evaluate }) => (evaluate.about === 'wallets' ? 'tieF1' : 'f1'),
  written({ rows }: { readonly rows: readonly MetricsRow[] }, config) {
    const planned = planRows(config);
    return rows.map(({ measures }, i) => ({
      name: nameOf(planned[i]),
      conditions: { markets: planned[i].markets, 'label source': 'the simulation' },
      measures,
    }));
  },
  resampled: (config, outcomes) =>
    reportOf(config, outcomes).map((row) => ({
      name: nameOf(row),
      samples: hashValue([row.markets, row.sums.purchases.length, config.seed]),
      measures: row.measures,
    })),
};

function nameOf({ setting, variant }: PlannedRow): string {
  return setting === null ? variant : `${setting}: ${variant}`;
}
