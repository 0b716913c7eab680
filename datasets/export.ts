import { csvField } from '../src/common/csv-field.ts';
import { type Document, identifierKinds } from '../src/text/document.ts';
import { firstNames } from '../src/text/first-names.ts';
import { maskIdentifiers } from '../src/text/identifiers/index.ts';
import { maskNames } from '../src/text/mask-names.ts';
import { labels } from './readers/labels.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What an exported record holds, in order. Names of people (`Document.names`) are never among it. */
export const exportedFields = ['id', 'author', 'title', 'body', 'format', 'time', 'place', 'thread'] as const;

/** What may come from the data as somebody else named it. */
type NamedField = 'id' | 'place' | 'thread';

/**
 * What of the named datasets tells nothing of a person: ids, which are numbers in a public corpus, and places, which
 * are mailing lists and decades.
 */
export const impersonalFields: readonly NamedField[] = ['id', 'place'];

export interface ExportOptions {
  readonly format: ExportFormat;
  /**
   * Whether everything stays as the data has it. Else phones, e-mail addresses, links, Bitcoin addresses and the names
   * of a text's own writer are masked in title and text, and ids, places and threads are numbered.
   */
  readonly includeIdentifiers: boolean;
  /** Whether common first names and the names of every writer in the data are masked too. */
  readonly maskNames: boolean;
  /** Which of ids, places and threads stay as they are nevertheless. */
  readonly keep: readonly NamedField[];
}

/** Documents as the content of a file: JSON lines, or CSV with a header (RFC 4180, lines end in a line feed). */
export function exportedText(documents: readonly Document[], options: ExportOptions): string {
  const records = options.includeIdentifiers ? documents.map(recordOf) : redacted(documents, options).map(recordOf);
  const lines =
    options.format === 'jsonl'
      ? records.map((record) => JSON.stringify(record))
      : [exportedFields.join(','), ...records.map((record) => exportedFields.map((f) => cellOf(record[f])).join(','))];
  return lines.map((line) => `${line}\n`).join('');
}

type ExportedRecord = Pick<Document, (typeof exportedFields)[number]>;

function recordOf({ id, author, title, body, format, time, place, thread }: Document): ExportedRecord {
  return { id, author, title, body, format, time, place, thread };
}

/**
 * The documents with what may name a person masked or numbered. Numbers go by the first appearance, so that the same
 * documents give the same ones, and equal places and threads stay equal.
 */
function redacted(documents: readonly Document[], { keep, maskNames: all }: ExportOptions): Document[] {
  const everybody = all ? [...firstNames(), ...documents.flatMap(({ names }) => names ?? [])] : [];
  const known = new Set(everybody);
  const numbered = {
    id: keep.includes('id') ? (id: string) => id : numberedIds(),
    place: keep.includes('place') ? (place: string) => place : labels('place'),
    thread: keep.includes('thread') ? (thread: string) => thread : labels('thread'),
  };
  return documents.map((document) => {
    const { id, title, body, place, thread, names = [] } = document;
    const masked = (text: string) =>
      maskNames(maskIdentifiers(text, identifierKinds), all ? known : new Set(names), names);
    return {
      ...document,
      id: numbered.id(id),
      title: masked(title),
      body: masked(body),
      place: place === undefined ? undefined : numbered.place(place),
      thread: thread === undefined ? undefined : numbered.thread(thread),
    };
  });
}

/** Ids that a reader made of line numbers tell nothing, and stay. */
function numberedIds(): (id: string) => string {
  const numberOf = labels('document');
  return (id) => (/^line-\d+$/.test(id) ? id : numberOf(id));
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : csvField(value);
}
