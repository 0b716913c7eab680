import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { InputError, type Place } from '../common/error.ts';
import { readJsonLines } from '../common/json-lines.ts';

/** A value of a file of values, and where it stands. */
export interface Row {
  readonly value: unknown;
  readonly place: Place;
}

/**
 * Reads the rows of a file, told by its name: Parquet (`.parquet`), CSV with a header (`.csv`), else JSON: a value a
 * line, or one value over many lines, an array being its elements.
 *
 * @throws InputError with file and line for what can't be read
 */
export async function* readRows(file: string): AsyncGenerator<Row> {
  if (!existsSync(file)) throw new InputError('there is no such file', { file });
  if (/\.parquet$/i.test(file)) yield* parquetRows(file);
  else if (/\.csv$/i.test(file)) yield* csvRows(file);
  else if (isOneValue(file)) yield* wholeValue(file);
  else for await (const { value, line } of readJsonLines(file)) yield* elements(value, { file, line });
}

function* elements(value: unknown, place: Place): Generator<Row> {
  if (!Array.isArray(value)) yield { value, place };
  else for (const element of value) yield { value: element, place };
}

/** Whether a first line ends where a value that goes on in the next one would be broken. */
function isOneValue(file: string): boolean {
  const start = Buffer.alloc(1 << 16);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, start);
  closeSync(descriptor);
  const text = start
    .toString('latin1', 0, length)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^[^\n]*[[{,]\s*\n/.test(text);
}

function* wholeValue(file: string): Generator<Row> {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  try {
    yield* elements(JSON.parse(text), { file });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/at position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const line = text.slice(0, position).split('\n').length;
    const problem =
      position >= text.trimEnd().length ? 'the file ends inside a JSON value: is it cut off?' : 'this is no JSON';
    throw new InputError(problem, { file, line });
  }
}

async function* csvRows(file: string): AsyncGenerator<Row> {
  const { parse, CsvError } = await import('csv-parse');
  const parser = createReadStream(file).pipe(parse({ bom: true, columns: true, info: true, skip_empty_lines: true }));
  try {
    for await (const { record, info } of parser) yield { value: record, place: { file, line: info.lines } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(`this is no CSV: ${error.message}`, { file, line: Number(error.lines) || undefined });
  }
}

/** Rows of one row group at a time. */
async function* parquetRows(file: string): AsyncGenerator<Row> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const source = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(source).catch((error: Error) => {
    throw new InputError(`this is no Parquet file: ${error.message}`, { file });
  });
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const rows = await parquetReadObjects({ file: source, metadata, compressors, rowStart, rowEnd });
    // A Parquet file has no lines: its rows, counted from 1, stand for them.
    for (const [i, value] of rows.entries()) yield { value, place: { file, line: rowStart + i + 1 } };
    rowStart = rowEnd;
  }
}
