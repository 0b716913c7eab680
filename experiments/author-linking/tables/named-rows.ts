import { text } from '../../../src/reporting/columns.ts';
import type { Cell, Column, Table } from '../../../src/reporting/result.ts';
import { rowName } from '../row-name.ts';
import { blockName, type ReportRow } from '../rows.ts';

/** What every row of a table starts with: corpus, condition where there are some, variant. */
export function rowColumns(conditions: boolean): Column[] {
  return [
    text('corpus', 'Corpus'),
    ...(conditions ? [text('condition', 'Condition')] : []),
    text('variant', 'Variant'),
  ];
}

export type Named = Pick<ReportRow, 'dataset' | 'of' | 'part' | 'row'>;

/** What these columns hold of a row. */
export function rowStart(row: Named, conditions: boolean): Cell[] {
  return [row.dataset, ...(conditions ? [row.of] : []), rowName(row)];
}

/** Whether rows are of several conditions. */
export const haveConditions = (rows: readonly Named[]) => rows.some(({ of }) => of !== '');

/** Row indices where another block begins, told by its name: a corpus, most often. */
export function rulesBetween(blocks: readonly string[]): number[] {
  return blocks.flatMap((block, i) => (i > 0 && block !== blocks[i - 1] ? [i] : []));
}

/** A table of rows of the report, each named first. */
export function tableOf(
  rows: readonly ReportRow[],
  table: Omit<Table, 'rows' | 'rules' | 'columns'> & { columns: readonly Column[] },
  cells: (row: ReportRow) => readonly Cell[],
): Table {
  const conditions = haveConditions(rows);
  return {
    ...table,
    columns: [...rowColumns(conditions), ...table.columns],
    rows: rows.map((row) => [...rowStart(row, conditions), ...cells(row)]),
    rules: rulesBetween(rows.map(blockName)),
  };
}
