import path from 'node:path';
import { tableToMarkdown } from '../../reporting/markdown.ts';
import type { Cell, Table } from '../../reporting/result.ts';
import { type CsvRow, cellOf, readCsvTable } from './csv-table.ts';
import type { Headline } from './headlines.ts';

/**
 * A headline as the README shows it: caption with a link to the whole table, the table, the chart.
 *
 * @param root the folder that the headline's folder is relative to
 * @throws Error where the results lack a file, a column or every row that the headline names
 */
export function headlineMarkdown(headline: Headline, root: string): string {
  const { caption, folder, chart } = headline;
  const table = tableToMarkdown({ ...headlineTable(headline, path.join(root, folder)), caption: '' });
  return [
    `${caption} ([whole table and notes](${folder}/table.md)):`,
    table.trimEnd(),
    `![${chart.shows}](${folder}/figures/${chart.name}.svg)`,
  ].join('\n\n');
}

/**
 * A headline as a table.
 *
 * @param folder the results folder
 * @throws Error where the results lack a file, a column or every row that the headline names
 */
export function headlineTable(headline: Headline, folder: string): Table {
  const { caption, columns } = headline;
  return { name: 'headline', caption, notes: [], columns, rows: headlineRows(headline, folder) };
}

/** The rows asked for, each put together from the tables; null where a table has no row of that name. */
function headlineRows({ keys, rows, columns }: Headline, folder: string): Cell[][] {
  const nameOf = (row: CsvRow) => JSON.stringify(keys.map((key) => cellOf(row, key, true)));
  const tables = new Map(
    columns.map(({ table }) => [
      table,
      new Map(readCsvTable(path.join(folder, `${table}.csv`)).map((row) => [nameOf(row), row])),
    ]),
  );
  const shown = [...tables.get(columns[0].table)!].filter(([, row]) => rows.among.includes(row[rows.column]));
  const found = new Set(shown.map(([, row]) => row[rows.column]));
  const missing = rows.among.find((value) => !found.has(value));
  if (missing !== undefined) throw new Error(`${folder}: no row has "${missing}" in column "${rows.column}"`);
  return shown.map(([name]) =>
    columns.map(({ table, key, format }) => {
      const row = tables.get(table)!.get(name);
      return row === undefined ? null : cellOf(row, key, format === 'text');
    }),
  );
}
