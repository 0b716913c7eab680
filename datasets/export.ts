import { csvField } from '../src/common/csv-field.ts';
import { type Document, identifierKinds } from '../src/text/document.ts';
import { maskIdentifiers } from '../src/text/identifiers/index.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What an exported record holds, in order. Names of people (`Document.names`) are never among it. */
export const exportedFields = ['id', 'author', 'title', 'body', 'format', 'time', 'place', 'thread'] as const;

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Whether phones, e-mail addresses, links and Bitcoin addresses stay in titles and texts; else they are masked. */
  readonly includeIdentifiers: boolean;
}

/** Documents as the content of a file: JSON lines, or CSV with a header (RFC 4180, lines end in a line feed). */
export function exportedText(documents: readonly Document[], { format, includeIdentifiers }: ExportOptions): string {
  const records = documents.map((document) => recordOf(document, includeIdentifiers));
  const lines =
    format === 'jsonl'
      ? records.map((record) => JSON.stringify(record))
      : [exportedFields.join(','), ...records.map((record) => exportedFields.map((f) => cellOf(record[f])).join(','))];
  return lines.map((line) => `${line}\n`).join('');
}

type ExportedRecord = Pick<Document, (typeof exportedFields)[number]>;

function recordOf(document: Document, includeIdentifiers: boolean): ExportedRecord {
  const { id, author, title, body, format, time, place, thread } = document;
  const shown = (text: string) => (includeIdentifiers ? text : maskIdentifiers(text, identifierKinds));
  return { id, author, title: shown(title), body: shown(body), format, time, place, thread };
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : csvField(value);
}
