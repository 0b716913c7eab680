import { hashValue } from '../../src/common/hash.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import type { ComparedResults } from '../compared.ts';
import type { AddressClusteringConfig } from './config.ts';
import type { PlannedRow } from './plan.ts';
import { reportOf } from './report.ts';

interface MetricsRow extends PlannedRow {
  readonly measures: Readonly<Record<string, Estimate | null>>;
}

/** Rows are paired where they are about the same owners of the same chain, drawn alike. */
export const comparedAddressClustering: ComparedResults<AddressClusteringConfig> = {
  measure: () => 'bCubedF1',
  written: ({ rows }: { readonly rows: readonly MetricsRow[] }, config) =>
    rows.map((row) => ({
      name: nameOf(row),
      conditions: {
        chain: hashValue(chainOf(config, row)),
        'label source': config.chain?.owners ?? 'the simulation',
      },
      measures: row.measures,
    })),
  resampled: (config, outcomes) =>
    reportOf(config, outcomes).map((row) => ({
      name: nameOf(row),
      // A chain of the user's own is named by its files alone, so what was read from them is compared too.
      samples: hashValue([chainOf(config, row), row.outcome.chain, config.seed]),
      measures: row.outcome.measures,
    })),
};

function chainOf({ market, chain }: AddressClusteringConfig, { share }: PlannedRow) {
  return { market, chain, share };
}

function nameOf({ share, coinJoins, change }: PlannedRow): string {
  return [share === null ? '' : `share ${share}`, coinJoins, change].filter((word) => word !== '').join(': ');
}
