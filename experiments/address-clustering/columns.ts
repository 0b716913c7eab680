import type { Cell, Column, Table } from '../../src/reporting/result.ts';
import type { PlannedRow } from './plan.ts';

export const percent = (key: string, header: string): Column => ({ key, header, format: 'percent' });
export const decimal = (key: string, header: string, digits = 3): Column => ({
  key,
  header,
  format: 'decimal',
  digits,
});
export const text = (key: string, header: string): Column => ({ key, header, format: 'text' });
export const count = (key: string, header: string): Column => ({ key, header, format: 'count' });

/** A table of rows, led by what tells them apart: share and set of rules where there are several of them. */
export function tableOf<Row extends PlannedRow>(
  rows: readonly Row[],
  table: Omit<Table, 'rows' | 'rules' | 'columns'> & { readonly columns: readonly Column[] },
  cells: (row: Row) => readonly Cell[],
): Table {
  const leading = leadingColumns(rows);
  const block = ({ share, coinJoins }: Row) => share ?? coinJoins;
  return {
    ...table,
    columns: [...leading.map(({ column }) => column), ...table.columns],
    rows: rows.map((row) => [...leading.map(({ cell }) => cell(row)), ...cells(row)]),
    rules: rows.flatMap((row, i) => (i > 0 && block(row) !== block(rows[i - 1]) ? [i] : [])),
  };
}

function leadingColumns(rows: readonly PlannedRow[]): { column: Column; cell: (row: PlannedRow) => Cell }[] {
  const several = (key: keyof PlannedRow) => new Set(rows.map((row) => row[key])).size > 1;
  const leadsAlone = !several('share') && !several('coinJoins');
  return [
    ...(several('share') ? [{ column: percent('share', 'Owners who pay by CoinJoin'), cell: shareOf }] : []),
    ...(several('coinJoins') ? [{ column: text('coinJoins', 'CoinJoins'), cell: coinJoinsOf }] : []),
    ...(several('change') || leadsAlone ? [{ column: text('change', 'Change'), cell: changeOf }] : []),
  ];
}

const shareOf = ({ share }: PlannedRow): Cell => share;
const coinJoinsOf = ({ coinJoins }: PlannedRow): Cell => coinJoins;
const changeOf = ({ change }: PlannedRow): Cell => change;
