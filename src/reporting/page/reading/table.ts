import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { InputError } from '../../../common/error.ts';
import type { ColumnView, TableView } from '../page-data.ts';
import { type MarkdownTable, parseMarkdownTable } from './markdown-table.ts';

/**
 * A table of a results folder: texts from its Markdown file, numbers from its CSV file.
 *
 * @throws InputError where a file is missing, or the two are not the same table
 */
export function readTable(folder: string, name: string): TableView {
  const [markdown, csv, latex] = ['md', 'csv', 'tex'].map((ending) => readText(path.join(folder, `${name}.${ending}`)));
  const file = path.join(folder, `${name}.md`);
  const shown = located(file, () => parseMarkdownTable(markdown!));
  const columns = located(path.join(folder, `${name}.csv`), () => columnsOf(shown, csv!));
  const { caption, notes, rows, rules } = shown;
  return { name, caption, notes, columns, rows, rules, csv: csv!, latex: latex! };
}

/** Headers with the numbers behind them: a column of estimates is three in CSV, of which the first is the value. */
function columnsOf({ header, numeric, rows }: MarkdownTable, csv: string): ColumnView[] {
  const [keys = [], ...records] = parse(csv) as string[][];
  const values = keys.flatMap((key, i) => (isBound(key, keys.slice(0, i)) ? [] : [i]));
  if (values.length !== header.length || records.length !== rows.length) {
    throw new Error(
      `${records.length} rows of ${values.length} columns, but its .md has ${rows.length} of ${header.length}: run the config again`,
    );
  }
  return header.map((name, i) =>
    numeric[i] ? { header: name, values: records.map((record) => numberOf(record[values[i]!]!)) } : { header: name },
  );
}

function isBound(key: string, before: readonly string[]): boolean {
  const value = / (?:low|high)$/.exec(key);
  return value !== null && before.includes(key.slice(0, value.index));
}

/** A number as sorting wants it: infinities as the largest numbers, since JSON has none. */
function numberOf(field: string): number | null {
  if (/^-?inf$/.test(field)) return field.startsWith('-') ? -Number.MAX_VALUE : Number.MAX_VALUE;
  // Twelve digits tell apart what anybody reads, and keep the page small.
  return field === '' || Number.isNaN(Number(field)) ? null : Number(Number(field).toPrecision(12));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InputError('this file of the results is missing: run the config again', { file });
  }
}

function located<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new InputError((error as Error).message, { file });
  }
}
