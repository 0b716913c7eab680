import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../src/common/error.ts';
import { compareText } from '../../src/common/hash.ts';
import type { Document } from '../../src/text/document.ts';
import { type BadRows, badRows } from './bad-rows.ts';
import { commonSettings } from './common-settings.ts';
import { labels } from './labels.ts';
import { type OpenedDataset, openedDataset } from './opened-dataset.ts';
import { readUtf8, unreadable } from './utf8-lines.ts';

/** A folder an author, a file a text: `folder/author/file.txt`, as Reuters C50 has it. */
export const authorFoldersSchema = z.strictObject({
  reader: z.literal('author-folders'),
  ...commonSettings,
  extension: z.string().startsWith('.').default('.txt').describe('of the files that are texts; others are not read'),
});

/**
 * Reads the texts in the order of the folders' and files' names (code units). Files beside the authors' folders, and
 * names that start with a dot, are not read.
 *
 * @throws InputError for a folder that can't be read or holds no author; for an author without a text, an empty text or
 * one that isn't UTF-8, unless bad texts are counted
 */
export async function openAuthorFolders(
  spec: z.infer<typeof authorFoldersSchema>,
  path: string,
): Promise<OpenedDataset> {
  const bad = badRows(spec.skipBadRows);
  const authors = (await entriesOf(path)).filter((entry) => entry.isDirectory());
  if (authors.length === 0) {
    throw new InputError('no author: expected one folder an author, with the texts in it', { file: path });
  }
  const documents: Document[] = [];
  const authorOf = labels('author');
  for (const { name } of authors) {
    const folder = join(path, name);
    const files = (await entriesOf(folder)).filter((entry) => entry.isFile() && entry.name.endsWith(spec.extension));
    if (files.length === 0) bad.report(`no ${spec.extension} file in this author's folder`, { file: folder });
    for (const file of files) {
      const body = await readText(join(folder, file.name), bad);
      if (body === undefined) continue;
      const author = authorOf(name);
      documents.push({ id: `${author}/${file.name}`, author, title: '', body, format: spec.format });
    }
  }
  return openedDataset(path, 'a folder an author', spec.name, documents, bad);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.')).sort((x, y) => compareText(x.name, y.name));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function readText(file: string, bad: BadRows): Promise<string | undefined> {
  let text: string;
  try {
    text = await readUtf8(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    bad.report(error.message.replace(`${file}: `, ''), { file });
    return undefined;
  }
  if (text.trim() !== '') return text;
  bad.report('the text is empty', { file });
  return undefined;
}
