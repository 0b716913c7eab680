import { readJsonLines } from '../../src/common/json-lines.ts';
import type { BadRows } from './bad-rows.ts';
import type { PlacedRow } from './columns.ts';
import { type Row, shown } from './fields.ts';
import { notUtf8, utf8Lines } from './utf8-lines.ts';

/**
 * The objects of a JSON-lines file with their lines.
 *
 * @param skipBadRows whether lines that aren't JSON are counted too: then reading goes on after them
 * @throws InputError for a file that can't be read; for a bad line, unless bad lines are counted
 */
export async function* jsonRows(path: string, skipBadRows: boolean, bad: BadRows): AsyncGenerator<PlacedRow> {
  for await (const { value, line } of skipBadRows ? goodJsonLines(path, bad) : readJsonLines(path)) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      bad.report(`found ${shown(value)}: each line must hold a JSON object`, { file: path, line });
    } else {
      yield { row: value as Row, line };
    }
  }
}

async function* goodJsonLines(path: string, bad: BadRows): AsyncGenerator<{ value: unknown; line: number }> {
  for await (const { text, line } of utf8Lines(path)) {
    if (text === undefined) {
      bad.report(notUtf8, { file: path, line });
    } else if (text.trim() !== '') {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        bad.report((error as SyntaxError).message, { file: path, line });
        continue;
      }
      yield { value, line };
    }
  }
}
