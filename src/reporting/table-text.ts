import { estimateText, headerText, type NumberSigns, numberText } from './number-text.ts';
import type { Cell, Column, Table } from './result.ts';

/** How a notation for people writes text and numbers. */
export interface Notation extends NumberSigns {
  /** Text with everything that the notation would read as a command made harmless. */
  readonly escape: (text: string) => string;
  /** What stands for a cell that was not measured. */
  readonly missing: string;
}

/** A table whose every cell is text in one notation. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Writes every header and cell of a table in a notation.
 * @throws Error where the table is not rectangular, two columns share a key, or a number is NaN
 */
export function tableText(table: Table, notation: Notation): TextTable {
  checkTable(table);
  return {
    header: table.columns.map((column) => notation.escape(headerText(column))),
    rows: table.rows.map((row) => row.map((cell, i) => cellText(cell, table.columns[i]!, notation))),
  };
}

/** Whether a column's cells line up at the right, as numbers do. */
export function isNumeric(column: Column): boolean {
  return column.format !== 'text';
}

/** @throws Error that names the table, and the row, column and value that can't be written */
export function checkTable({ name, columns, rows }: Table): void {
  checkKeys(
    name,
    columns.map(({ key }) => key),
  );
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns.length) {
      throw new Error(`table ${name}: row ${i} has ${row.length} cells for ${columns.length} columns`);
    }
    for (const [j, cell] of row.entries()) {
      if (numbersOf(cell).some(Number.isNaN)) {
        throw new Error(`table ${name}: row ${i}, column "${columns[j]!.key}" is NaN: null says "not measured"`);
      }
    }
  }
}

/** @throws Error where two columns share a key */
export function checkKeys(name: string, keys: readonly string[]): void {
  const repeated = keys.find((key, i) => keys.indexOf(key) < i);
  if (repeated !== undefined) throw new Error(`table ${name}: two columns have the key "${repeated}"`);
}

function numbersOf(cell: Cell): number[] {
  if (cell === null || typeof cell === 'string') return [];
  if (typeof cell === 'number') return [cell];
  return [cell.value, cell.low, cell.high].filter((number) => number !== undefined);
}

function cellText(cell: Cell, column: Column, notation: Notation): string {
  if (cell === null) return notation.missing;
  if (typeof cell === 'string') return notation.escape(cell);
  return typeof cell === 'number' ? numberText(cell, column, notation) : estimateText(cell, column, notation);
}
