import { csvField } from '../common/csv-field.ts';
import type { Cell, Column, Table } from './result.ts';
import { checkKeys, checkTable } from './table-text.ts';

/**
 * A table for programs (RFC 4180, lines end in a line feed): the column keys as header, numbers with every digit
 * that makes them, an empty field for what was not measured. A column of estimates becomes three: `key`, `key low`
 * and `key high`. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export async function tableToCsv(table: Table): Promise<string> {
  checkTable(table);
  const columns = table.columns.flatMap((column, i) => fieldsOf(column, table.rows, i));
  checkKeys(
    table.name,
    columns.map(({ key }) => key),
  );
  const rows = table.rows.map((row) => columns.map(({ field }) => field(row)));
  // danfojs joins cells with commas and quotes nothing, so the cells go in as finished fields.
  const { DataFrame, toCSV } = await import('#danfojs-node');
  return toCSV(new DataFrame(rows, { columns: columns.map(({ key }) => textField(key)) })) as string;
}

interface Field {
  readonly key: string;
  readonly field: (row: readonly Cell[]) => string;
}

function fieldsOf({ key }: Column, rows: Table['rows'], i: number): Field[] {
  const main = { key, field: (row: readonly Cell[]) => cellField(row[i]!) };
  if (!rows.some((row) => isEstimate(row[i]!))) return [main];
  return [
    main,
    ...(['low', 'high'] as const).map((end) => ({
      key: `${key} ${end}`,
      field: (row: readonly Cell[]) => {
        const cell = row[i]!;
        return isEstimate(cell) ? numberField(cell[end]) : '';
      },
    })),
  ];
}

function isEstimate(cell: Cell): cell is Exclude<Cell, string | number | null> {
  return cell !== null && typeof cell === 'object';
}

/**
 * Where a spreadsheet takes semicolons or tabs for the separators, as it does in half of Europe, quotes don't hold a
 * cell together: what follows one of them, or a line break, starts a cell there, and must be harmless too.
 */
function textField(text: string): string {
  return csvField(text.replace(/([;\t\r\n])(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'"));
}

function cellField(cell: Cell): string {
  if (typeof cell === 'string') return textField(cell);
  return numberField(isEstimate(cell) ? cell.value : (cell ?? undefined));
}

function numberField(value: number | undefined): string {
  if (value === undefined) return '';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  return String(value);
}
