import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { InputError } from '../../src/common/error.ts';
import { unknownName } from '../../src/common/nearest.ts';
import { type BadRows, badRows } from './bad-rows.ts';
import { type Columns, columnsSchema, documentsFromRows, type PlacedRow } from './columns.ts';
import { commonSettings } from './common-settings.ts';
import type { Row } from './fields.ts';
import { type OpenedDataset, openedDataset } from './opened-dataset.ts';
import { notUtf8, utf8Lines } from './utf8-lines.ts';

/** CSV (RFC 4180) with a header line. */
export const csvSchema = z.strictObject({
  reader: z.literal('csv'),
  ...commonSettings,
  delimiter: z.string().length(1).default(',').describe('between two cells: a comma unless told; "\\t" is a tab'),
  columns: columnsSchema.describe('which column of the header holds what'),
});

/**
 * Reads a CSV file as a stream. A quote that is never closed, or text after a closing quote, ends the reading even
 * where bad rows are counted: from there on nobody can tell where rows begin.
 *
 * @throws InputError for a file that can't be read or has a header only, for a column that the header doesn't have,
 * for a bad row unless bad rows are counted
 */
export async function openCsv(spec: z.infer<typeof csvSchema>, path: string): Promise<OpenedDataset> {
  const bad = badRows(spec.skipBadRows);
  const rows = csvRows(path, spec.delimiter, spec.columns, bad);
  const documents = await documentsFromRows(rows, spec.columns, spec.format, path, bad);
  return openedDataset(path, 'CSV', spec.name, documents, bad);
}

interface Parsed {
  readonly record: readonly string[];
  /** Lines read when the record was whole. */
  readonly info: { readonly lines: number };
}

async function* csvRows(path: string, delimiter: string, columns: Columns, bad: BadRows): AsyncGenerator<PlacedRow> {
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  const text = Readable.from(utf8Text(path));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let header: readonly string[] | undefined;
  let previous = 0;
  let rows = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = previous + 1;
      previous = info.lines;
      if (header === undefined) {
        header = checkHeader(record, columns, path, line);
        continue;
      }
      rows++;
      if (record.length !== header.length) {
        bad.report(`${record.length} cells, but the header has ${header.length}`, { file: path, line });
      } else {
        yield { row: rowOf(header, record), line };
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? unparsable(error, path, previous + 1) : error;
  } finally {
    text.destroy();
  }
  if (header === undefined)
    throw new InputError('the file is empty: a header line and rows are needed', { file: path });
  if (rows === 0) throw new InputError('the file has a header but no rows', { file: path, line: previous + 1 });
}

async function* utf8Text(path: string): AsyncGenerator<string> {
  for await (const { text, line } of utf8Lines(path)) {
    if (text === undefined) throw new InputError(notUtf8, { file: path, line });
    yield text;
  }
}

function checkHeader(header: readonly string[], columns: Columns, file: string, line: number): readonly string[] {
  const names = header.map((name) => name.trim());
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new InputError(`the header names ${JSON.stringify(repeated)} twice`, { file, line });
  for (const name of Object.values(columns)) {
    if (!names.includes(name)) throw new InputError(unknownName('column', name, names), { file, line });
  }
  return names;
}

function rowOf(header: readonly string[], record: readonly string[]): Row {
  return Object.fromEntries(header.map((name, i) => [name, record[i]]));
}

function unparsable(error: CsvError, file: string, line: number): InputError {
  const problems: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'the quote that opens in this row is never closed: is the file cut off?',
    CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote: a quote inside a cell must be doubled ("")',
    INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not start with one: quote the cell, and double it',
  };
  return new InputError(problems[error.code] ?? error.message, { file, line });
}
