import { decimal, points } from '../../src/reporting/columns.ts';
import type { Table } from '../../src/reporting/result.ts';
import { tableOf } from './columns.ts';
import type { Comparison } from './comparisons.ts';
import type { PaymentAttributionConfig } from './config.ts';

/** Paired differences with corrected p-values. */
export function differencesTable(config: PaymentAttributionConfig, comparisons: readonly Comparison[]): Table | null {
  if (comparisons.length === 0) return null;
  return tableOf(
    config,
    comparisons,
    {
      name: 'table-differences',
      caption: `Differences in F1 by ${comparisons[0].measure === 'f1' ? 'purchase' : 'tie'} against “${comparisons[0].reference}”`,
      notes: ['Paired owner bootstrap on the same resamples; p-values corrected by Holm for the variants of a market.'],
    },
    [
      { column: points('difference', 'Difference'), cell: ({ difference }) => difference },
      { column: decimal('p', 'p', 4), cell: ({ p }) => p },
      { column: decimal('pHolm', 'p, corrected', 4), cell: ({ pHolm }) => pHolm },
    ],
  );
}
