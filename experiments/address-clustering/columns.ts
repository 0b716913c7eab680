import { percent, text } from '../../src/reporting/columns.ts';
import type { Cell, Column, Table } from '../../src/reporting/result.ts';
import type { PlannedRow } from './plan.ts';

/**
 * A table of rows, led by what tells them apart: share, set of rules, way of telling change.
 *
 * @param always what leads where nothing tells rows apart
 */
export function tableOf<Row extends PlannedRow>(
  rows: readonly Row[],
  table: Omit<Table, 'rows' | 'rules' | 'columns'> & { readonly columns: readonly Column[] },
  cells: (row: Row) => readonly Cell[],
  always: keyof PlannedRow = 'change',
): Table {
  const leading = leadingColumns(rows, always);
  const block = ({ share, coinJoins }: Row) => share ?? coinJoins;
  return {
    ...table,
    columns: [...leading.map(({ column }) => column), ...table.columns],
    rows: rows.map((row) => [...leading.map(({ cell }) => cell(row)), ...cells(row)]),
    rules: rows.flatMap((row, i) => (i > 0 && block(row) !== block(rows[i - 1]) ? [i] : [])),
  };
}

interface LeadingColumn {
  readonly key: keyof PlannedRow;
  readonly column: Column;
  readonly cell: (row: PlannedRow) => Cell;
}

const leadingColumnChoices: readonly LeadingColumn[] = [
  { key: 'share', column: percent('share', 'Owners who pay by CoinJoin'), cell: ({ share }) => share },
  { key: 'coinJoins', column: text('coinJoins', 'CoinJoins'), cell: ({ coinJoins }) => coinJoins },
  { key: 'change', column: text('change', 'Change'), cell: ({ change }) => change },
];

function leadingColumns(rows: readonly PlannedRow[], always: keyof PlannedRow): readonly LeadingColumn[] {
  const telling = leadingColumnChoices.filter(({ key }) => new Set(rows.map((row) => row[key])).size > 1);
  return telling.length > 0 ? telling : leadingColumnChoices.filter(({ key }) => key === always);
}
