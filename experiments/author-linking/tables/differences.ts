import { decimal, text } from '../../../src/reporting/columns.ts';
import type { Table } from '../../../src/reporting/result.ts';
import type { Comparison } from '../comparisons.ts';
import { rowName } from '../row-name.ts';
import { blockName, type ReportRow } from '../rows.ts';
import { haveConditions, rowColumns, rowStart, rulesBetween } from './named-rows.ts';

/** Paired differences with corrected p-values. */
export function comparisonTable(comparisons: readonly Comparison[], unpaired: readonly ReportRow[]): Table | null {
  if (comparisons.length === 0) return null;
  const conditions = haveConditions(comparisons);
  const left = unpaired.map((row) => `${blockName(row)}, ${rowName(row)}`);
  return {
    name: 'table-differences',
    caption: `Differences in ${comparisons[0].measure}`,
    notes: [
      `Paired author bootstrap on the same resamples; p-values corrected by Holm within each corpus${conditions ? ', condition' : ''} and kind of comparison.`,
      ...(left.length > 0 ? [`Not paired, since other authors were selected: ${left.join('; ')}.`] : []),
    ],
    columns: [
      ...rowColumns(conditions),
      text('reference', 'Against'),
      { key: 'difference', header: 'Difference', format: 'points' },
      decimal('p', 'p', 4),
      decimal('pHolm', 'p, corrected', 4),
    ],
    rows: comparisons.map((c) => [...rowStart(c, conditions), c.reference, c.difference, c.p, c.pHolm]),
    rules: rulesBetween(comparisons.map(blockName)),
  };
}
