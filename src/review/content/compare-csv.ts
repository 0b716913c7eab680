import { parse } from 'csv-parse/sync';
import { type Comparison, one, together } from './difference.ts';
import { areClose } from './tolerance.ts';

/**
 * Holds two CSV files against each other, cell by cell. A cell is named by its column and its row, counted from 1 below
 * the header.
 *
 * @throws Error where one is not CSV
 */
export function compareCsv(committed: string, rerun: string, tolerance: number): Comparison {
  const [there, here] = [committed, rerun].map(
    (text) => parse(text, { relax_column_count: true }) as readonly (readonly string[])[],
  );
  if (there.length !== here.length) return one('rows', String(there.length - 1), String(here.length - 1));
  const [header = []] = here;
  return together(
    here.flatMap((cells, row) => {
      const columns = Math.max(cells.length, there[row].length);
      return Array.from({ length: columns }, (_, column) => {
        const [x, y] = [there[row][column] ?? null, cells[column] ?? null];
        const place = row === 0 ? 'header' : `row ${row} (${cells[0]})`;
        return one(`${place}, ${header[column] ?? `column ${column + 1}`}`, x, y, areCloseCells(x, y, tolerance));
      });
    }),
  );
}

function areCloseCells(x: string | null, y: string | null, tolerance: number): boolean {
  return isNumber(x) && isNumber(y) && areClose(Number(x), Number(y), tolerance);
}

function isNumber(cell: string | null): cell is string {
  return cell !== null && cell.trim() !== '' && Number.isFinite(Number(cell));
}
