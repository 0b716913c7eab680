import { basename } from 'node:path';
import { InputError } from '../../src/common/error.ts';
import type { Document } from '../../src/text/document.ts';
import { contentHashOf, type Dataset } from '../dataset.ts';
import type { BadRows } from './bad-rows.ts';

/** A pair that comes with the data, by the documents' index. */
export interface FixedPair {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

/** Somebody else's data, read from files. Its content hash is that of the documents found in them. */
export interface OpenedDataset extends Dataset {
  /** The pairs to score, where the data fixes them. */
  readonly fixedPairs?: readonly FixedPair[];
  /** Bad rows that were counted and left out, which `skipBadRows` asks for. */
  readonly skippedRows: number;
  /** The first of them: file, line, reason. */
  readonly firstSkipped: string | undefined;
}

/**
 * @param format what was read, for the summary: `CSV`, `a folder an author`
 * @throws InputError where there is no document
 */
export function openedDataset(
  path: string,
  format: string,
  name: string | undefined,
  documents: readonly Document[],
  bad: BadRows,
  fixedPairs?: readonly FixedPair[],
): OpenedDataset {
  if (documents.length === 0) {
    const why = bad.count === 0 ? '' : `; all of its ${bad.count} were bad, the first: ${bad.first}`;
    throw new InputError(`no document, and so no author, to read${why}`, { file: path });
  }
  return {
    name: name ?? basename(path),
    summary: `documents of ${basename(path)} (${format})`,
    labelSource: 'as given',
    contentHash: contentHashOf(documents),
    load: async () => [...documents],
    stages: [],
    skippedRows: bad.count,
    firstSkipped: bad.first,
    ...(fixedPairs === undefined ? {} : { fixedPairs }),
  };
}
