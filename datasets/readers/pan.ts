import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../src/common/error.ts';
import type { Document } from '../../src/text/document.ts';
import { type BadRows, badRows, readRow } from './bad-rows.ts';
import { commonSettings } from './common-settings.ts';
import { nameField, type Row, shown } from './fields.ts';
import { jsonRows } from './json-rows.ts';
import { labels } from './labels.ts';
import { type FixedPair, type OpenedDataset, openedDataset } from './opened-dataset.ts';

/** The name of a file right in the data's folder: no path. */
const fileName = z
  .string()
  .regex(/^(?!\.)[^/\\]+$/, 'a file right in the folder is needed: its name, without / or \\, not starting with a dot');

/** PAN authorship verification (2020 and later): two texts a pair, with the truth in a file beside. */
export const panSchema = z.strictObject({
  reader: z.literal('pan'),
  ...commonSettings,
  pairs: fileName.default('pairs.jsonl').describe('file in the folder: {"id", "pair": [text, text], "fandoms"?}'),
  truth: fileName.default('truth.jsonl').describe('file in the folder: {"id", "same", "authors"?}'),
});

interface Truth {
  readonly same: boolean;
  /** Names of the two authors; told apart by the pair alone where the file doesn't name them. */
  readonly authors: readonly [string, string];
  readonly line: number;
}

/**
 * Reads the pairs in the order of their file: two documents each (`ID/1` and `ID/2`), the fandom as their place, and
 * the pairs as fixed ones. Where the truth names no authors, every pair has authors of its own.
 *
 * @throws InputError for a file that can't be read; for a line of another shape, a pair without a truth or a truth
 * without a pair, an id given twice, an empty text, authors that contradict `same`: unless bad lines are counted
 */
export async function openPan(spec: z.infer<typeof panSchema>, path: string): Promise<OpenedDataset> {
  const bad = badRows(spec.skipBadRows);
  const truthFile = join(path, spec.truth);
  const truths = await readTruths(truthFile, spec.skipBadRows, bad);
  const documents: Document[] = [];
  const fixedPairs: FixedPair[] = [];
  const authorOf = labels('author');
  const lineOf = new Map<string, number>();
  const file = join(path, spec.pairs);
  for await (const { row, line } of jsonRows(file, spec.skipBadRows, bad)) {
    readRow(bad, { file, line }, () => {
      const id = newId(row, lineOf, line);
      const [texts, places] = [textsOf(row), fandomsOf(row)];
      const truth = truths.get(id);
      if (truth === undefined) throw new InputError(`pair ${shown(id)} has no (good) line in ${truthFile}`);
      fixedPairs.push({ id, a: documents.length, b: documents.length + 1, same: truth.same });
      texts.forEach((body, i) => {
        const place = places?.[i];
        const author = authorOf(truth.authors[i]);
        const document = { id: `${id}/${i + 1}`, author, title: '', body, format: spec.format };
        documents.push(place === undefined ? document : { ...document, place });
      });
    });
  }
  for (const [id, { line }] of truths) {
    if (!lineOf.has(id)) bad.report(`pair ${shown(id)} has no (good) line in ${file}`, { file: truthFile, line });
  }
  return openedDataset(path, 'PAN verification', spec.name, documents, bad, fixedPairs);
}

async function readTruths(file: string, skipBadRows: boolean, bad: BadRows): Promise<Map<string, Truth>> {
  const truths = new Map<string, Truth>();
  const lineOf = new Map<string, number>();
  for await (const { row, line } of jsonRows(file, skipBadRows, bad)) {
    readRow(bad, { file, line }, () => {
      const id = newId(row, lineOf, line);
      if (typeof row.same !== 'boolean') throw new InputError(`"same" is ${shown(row.same)}: it must be true or false`);
      truths.set(id, { same: row.same, authors: authorsOf(row, id, row.same), line });
    });
  }
  return truths;
}

function newId(row: Row, lineOf: Map<string, number>, line: number): string {
  const id = nameField(row, 'id');
  if (lineOf.has(id)) throw new InputError(`the id ${shown(id)} is taken by line ${lineOf.get(id)}`);
  lineOf.set(id, line);
  return id;
}

function textsOf({ pair }: Row): readonly string[] {
  const [first, second] = couple(pair, 'pair', 'two texts');
  if (first.trim() === '' || second.trim() === '') {
    throw new InputError(`text ${first.trim() === '' ? 1 : 2} of the pair is empty`);
  }
  return [first, second];
}

function fandomsOf({ fandoms }: Row): readonly string[] | undefined {
  return fandoms === undefined ? undefined : couple(fandoms, 'fandoms', 'the names of two fandoms');
}

function authorsOf({ authors }: Row, id: string, same: boolean): readonly [string, string] {
  // No PAN author id starts with a pair's name and a slash as these do.
  if (authors === undefined) return [`pair ${id}/1`, same ? `pair ${id}/1` : `pair ${id}/2`];
  const [first, second] = couple(Array.isArray(authors) ? authors.map(String) : authors, 'authors', 'two author ids');
  if ((first === second) !== same) {
    throw new InputError(`"same" is ${same}, but "authors" are ${shown(authors)}`);
  }
  return [first, second];
}

function couple(value: unknown, key: string, what: string): readonly [string, string] {
  if (Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'string')) {
    return [value[0], value[1]];
  }
  throw new InputError(`"${key}" is ${shown(value)}: it must be an array of ${what}`);
}
