import { z } from 'zod';
import { authorFoldersSchema, openAuthorFolders } from './author-folders.ts';
import { csvSchema, openCsv } from './csv.ts';
import { jsonLinesSchema, openJsonLines } from './json-lines.ts';
import type { OpenedDataset } from './opened-dataset.ts';
import { openPan, panSchema } from './pan.ts';

export type { FixedPair, OpenedDataset } from './opened-dataset.ts';

/** Data of the user's own, as a config names it: `{ reader: csv, path: …, columns: { … } }`. */
export const readerSchema = z.discriminatedUnion('reader', [
  panSchema,
  authorFoldersSchema,
  csvSchema,
  jsonLinesSchema,
]);

export type ReaderSpec = z.infer<typeof readerSchema>;

/** What `reader` may be. */
export const readerNames = ['pan', 'author-folders', 'csv', 'json-lines'] as const satisfies ReaderSpec['reader'][];

/**
 * Reads data of the user's own, whole: the content hash is that of the documents in it.
 *
 * @param path the file or folder: `spec.path` as whoever gave it meant it
 * @throws InputError with file and line for what can't be read
 */
export async function openReader(spec: ReaderSpec, path: string): Promise<OpenedDataset> {
  switch (spec.reader) {
    case 'pan':
      return openPan(spec, path);
    case 'author-folders':
      return openAuthorFolders(spec, path);
    case 'csv':
      return openCsv(spec, path);
    case 'json-lines':
      return openJsonLines(spec, path);
  }
}
