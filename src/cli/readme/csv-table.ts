import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Cell } from '../../reporting/result.ts';

/** A row of a results table as its CSV file holds it. */
export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a results table. @throws Error where the file can't be read */
export function readCsvTable(file: string): CsvRow[] {
  return parse(readFileSync(file, 'utf8'), { columns: true });
}

/**
 * A cell as it was before it was written: text, a number, a number with its interval, or null where nothing was measured.
 *
 * @throws Error where the table has no such column
 */
export function cellOf(row: CsvRow, key: string, isText: boolean): Cell {
  const field = row[key];
  if (field === undefined) throw new Error(`no column "${key}" among ${Object.keys(row).join(', ')}`);
  if (isText) return field;
  if (field === '') return null;
  const [low, high] = [row[`${key} low`], row[`${key} high`]];
  return low ? { value: Number(field), low: Number(low), high: Number(high) } : Number(field);
}
