import { hashValue } from '../../src/common/hash.ts';
import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import type { ComparedResults } from '../compared.ts';
import type { AuthorLinkingConfig } from './config.ts';
import { planTrials } from './plan.ts';
import { rowName } from './row-name.ts';
import { type ReportRow, reportOf } from './rows.ts';
import type { SampleSettings } from './settings.ts';

type RowName = Pick<ReportRow, 'dataset' | 'part' | 'row' | 'of'>;

interface MetricsRow extends RowName {
  readonly settings: SampleSettings;
  readonly measures: Readonly<Record<string, Estimate | null>>;
}

/** Rows are paired where they are about the same authors, drawn alike. */
export const comparedAuthorLinking: ComparedResults<AuthorLinkingConfig> = {
  measure: ({ evaluate }) => formatMeasure({ kind: 'TPR@FPR', parameter: evaluate.falsePositiveRate }),
  written: ({ rows }: { readonly rows: readonly MetricsRow[] }) =>
    rows.map((row) => ({
      name: nameOf(row),
      conditions: {
        dataset: row.settings.dataset.hash,
        'label source': row.settings.dataset.labelSource,
        'pair protocol': row.settings.pairs.protocol,
      },
      measures: row.measures,
    })),
  resampled(config, outcomes, references) {
    // What vectors are read from changes no row's name.
    const plan = planTrials(config, { references, vectors: [] });
    return reportOf(plan, outcomes).rows.map((row) => ({
      name: nameOf(row),
      samples: hashValue([row.settings.dataset.hash, row.outcome.authorsHash, row.settings.seed, config.split.draws]),
      measures: row.measures,
    }));
  },
};

function nameOf({ dataset, part, row, of }: RowName): string {
  const words = [dataset, of, part === 'audit' ? 'audit' : '', rowName({ part, row })];
  return words.filter((word) => word !== '').join(': ');
}
