import { onOneLine } from '../control-characters.ts';
import { tableToCsv } from '../csv.ts';
import { tableToLatex } from '../latex.ts';
import { screenSigns } from '../markdown.ts';
import type { Cell, Table } from '../result.ts';
import { isNumeric, type Notation, tableText } from '../table-text.ts';
import type { TableView } from './page-data.ts';

/** Numbers as Markdown writes them; text as it is. */
const plain: Notation = { ...screenSigns, escape: onOneLine };

/** A table as the page shows it. */
export async function tableView(table: Table): Promise<TableView> {
  const { header, rows } = tableText(table, plain);
  return {
    name: table.name,
    caption: table.caption,
    notes: table.notes,
    columns: table.columns.map((column, i) =>
      isNumeric(column)
        ? { header: header[i]!, values: table.rows.map((row) => numberOf(row[i]!)) }
        : { header: header[i]! },
    ),
    rows,
    rules: table.rules ?? [],
    csv: await tableToCsv(table),
    latex: tableToLatex(table),
  };
}

function numberOf(cell: Cell): number | null {
  if (cell === null || typeof cell === 'string') return null;
  return typeof cell === 'number' ? cell : cell.value;
}
