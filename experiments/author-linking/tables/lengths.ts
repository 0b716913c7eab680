import { formatMeasure } from '../../../src/evaluation/measure-name.ts';
import { count, decimal, percent, text } from '../../../src/reporting/columns.ts';
import type { Table } from '../../../src/reporting/result.ts';
import { estimateOf } from '../../estimate.ts';
import type { AuthorLinkingConfig } from '../config.ts';
import { rowName } from '../row-name.ts';
import { blockName, type Report, shownRows } from '../rows.ts';
import { haveConditions, rowColumns, rowStart, rulesBetween } from './named-rows.ts';

/** How well short and long texts are told apart, where the config asks for it. */
export function lengthTable(config: AuthorLinkingConfig, report: Report): Table | null {
  const rows = shownRows(report).filter(({ outcome }) => outcome.lengths.length > 0);
  if (rows.length === 0) return null;
  const conditions = haveConditions(rows);
  const at = `${100 * config.evaluate.falsePositiveRate}% FPR`;
  const tprAt = formatMeasure({ kind: 'TPR@FPR', parameter: config.evaluate.falsePositiveRate });
  return {
    name: 'table-lengths',
    caption: 'By the length of the shorter text of a pair',
    notes: [
      `TPR at ${at} of the pairs of that length alone. The chosen threshold is one for all lengths. A dash: an order has no such pair of one kind.`,
    ],
    columns: [
      ...rowColumns(conditions),
      text('words', 'Words'),
      count('same', 'Same'),
      count('different', 'Different'),
      percent('tprAtFpr', `TPR at ${at}`),
      percent('tpr', 'TPR, chosen threshold'),
      { key: 'fpr', header: 'FPR, chosen threshold', format: 'percent', digits: 2 },
      decimal('auc', 'AUC'),
    ],
    rows: rows.flatMap((row) =>
      row.outcome.lengths.map(({ from, below, same, different, measures }) => [
        ...rowStart(row, conditions),
        below === null ? `${from} and more` : from === 0 ? `under ${below}` : `${from} to ${below - 1}`,
        same,
        different,
        ...[tprAt, 'TPR', 'FPR', 'AUC'].map((measure) => estimateOf(measures.get(measure))),
      ]),
    ),
    rules: rulesBetween(rows.flatMap((row) => row.outcome.lengths.map(() => `${blockName(row)} ${rowName(row)}`))),
  };
}
