import { z } from 'zod';
import { InputError } from '../../src/common/error.ts';
import { unknownName } from '../../src/common/nearest.ts';
import type { Document, TextFormat } from '../../src/text/document.ts';
import { type BadRows, readRow } from './bad-rows.ts';
import { nameField, optionalName, type Row, textField, timeField } from './fields.ts';
import { labels } from './labels.ts';

const column = z.string().min(1);

/** Which column (of a CSV file) or key (of a JSON object) holds what. */
export const columnsSchema = z.strictObject({
  text: column.describe('the text of the document'),
  author: column.describe('its author: the label'),
  title: column.optional(),
  time: column.optional().describe('seconds since 1970, or ISO 8601'),
  place: column.optional().describe('where it was posted: a list, a city, a category'),
  thread: column.optional().describe('the conversation it belongs to'),
  id: column.optional().describe('a name of its own; the line number, where it is left out'),
});

export type Columns = z.infer<typeof columnsSchema>;

/** A row and the line it starts on. */
export interface PlacedRow {
  readonly row: Row;
  readonly line: number;
}

/**
 * Documents from rows of named values. Authors become pseudonyms, in the order in which they appear.
 *
 * @throws InputError for a named column that no row has; for a bad row, unless bad rows are counted
 */
export async function documentsFromRows(
  rows: AsyncIterable<PlacedRow>,
  columns: Columns,
  format: TextFormat,
  file: string,
  bad: BadRows,
): Promise<Document[]> {
  const documents: Document[] = [];
  const authorOf = labels('author');
  const lineOf = new Map<string, number>();
  const keys = new Set<string>();
  for await (const { row, line } of rows) {
    for (const key of Object.keys(row)) keys.add(key);
    const document = readRow(bad, { file, line }, () => {
      const id = optionalName(row, columns.id) ?? `line-${line}`;
      const body = textField(row, columns.text);
      const author = nameField(row, columns.author);
      const details = {
        time: timeField(row, columns.time),
        place: optionalName(row, columns.place),
        thread: optionalName(row, columns.thread),
      };
      const title = optionalName(row, columns.title) ?? '';
      if (lineOf.has(id)) throw new InputError(`the id ${JSON.stringify(id)} is taken by line ${lineOf.get(id)}`);
      lineOf.set(id, line);
      return { id, author: authorOf(author), title, body, format, ...withoutUndefined(details) };
    });
    if (document !== undefined) documents.push(document);
  }
  for (const name of Object.values(columns)) {
    if (keys.size > 0 && !keys.has(name)) throw new InputError(unknownName('column', name, keys), { file });
  }
  return documents;
}

/** Keys without a value are left out, so that a document's canonical JSON has them neither. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never;
}
