import { InputError } from '../common/error.ts';
import { cleanText } from './cleaning/index.ts';
import type { Document, IdentifierKind } from './document.ts';
import { maskIdentifiers } from './identifiers/mask.ts';
import { type DuplicateThreshold, exactDuplicates, keepOnePerCluster, nearDuplicates } from './near-duplicates.ts';
import { wordCount } from './word-count.ts';

/** How raw texts become those that are compared. */
export interface PreparationOptions {
  /** Names of cleaning stages, in order. */
  readonly stages: readonly string[];
  readonly mask: readonly IdentifierKind[];
}

/** Which documents take part. */
export interface SelectionOptions {
  readonly minimumWords: number;
  readonly nearDuplicates: DuplicateThreshold;
  /** Whether documents stay whose author has no other: where pairs come with the data. */
  readonly keepAlone: boolean;
}

/** How many documents each step left out: what a reader needs to judge the selection. */
export interface SelectionCounts {
  /** The share of the characters of all loaded texts that scrubbing took out; absent where there was none. */
  readonly scrubbed?: number;
  readonly loaded: number;
  readonly tooShort: number;
  readonly exactDuplicates: number;
  readonly nearDuplicates: number;
  /** Of the near duplicates, those whose kept twin is by somebody else. */
  readonly nearDuplicatesAcrossAuthors: number;
  /** Documents whose author has no other. */
  readonly alone: number;
  readonly documents: number;
  readonly authors: number;
}

export interface Selection {
  /** Indices of the documents that stay, ascending. */
  readonly kept: Int32Array;
  readonly counts: SelectionCounts;
}

/** Cleans a document's body and masks the identifiers in body and title. */
export function prepareText(document: Document, { stages, mask }: PreparationOptions): Document {
  const { title, body, ...rest } = cleanText(document, stages);
  return { ...rest, title: maskIdentifiers(title, mask), body: maskIdentifiers(body, mask) };
}

/**
 * Leaves out what is short, what repeats another text, and whose author has nothing else.
 *
 * @param prepared as `prepareText` leaves them
 * @throws InputError where fewer than two authors are left
 */
export function selectDocuments(prepared: readonly Document[], options: SelectionOptions): Selection {
  const indices = Int32Array.from(prepared.keys());
  const long = indices.filter((i) => wordCount(prepared[i].body) >= options.minimumWords);
  const bodies = (some: Int32Array) => Array.from(some, (i) => prepared[i].body);
  const different = options.nearDuplicates === 'none' ? long : firstsOf(long, exactDuplicates(bodies(long)));
  const { components } = nearDuplicates(bodies(different), { threshold: options.nearDuplicates });
  const near = keepOnePerCluster(
    Array.from(different, (i) => prepared[i].author),
    components,
  );
  const unlike = near.kept.map((i) => different[i]);
  const perAuthor = new Map<string, number>();
  for (const i of unlike) perAuthor.set(prepared[i].author, (perAuthor.get(prepared[i].author) ?? 0) + 1);
  const kept = options.keepAlone ? unlike : unlike.filter((i) => perAuthor.get(prepared[i].author)! > 1);
  const authors = new Set(Array.from(kept, (i) => prepared[i].author)).size;
  const exact = long.length - different.length;
  if (authors < 2) {
    throw new InputError(
      `${authors} authors ${options.keepAlone ? 'are left' : 'have two documents or more'}, of ${prepared.length} documents loaded ` +
        `(${prepared.length - long.length} too short, ${exact + near.removed.length} repeat another): at least two authors are needed`,
    );
  }
  return {
    kept,
    counts: {
      loaded: prepared.length,
      tooShort: prepared.length - long.length,
      exactDuplicates: exact,
      nearDuplicates: near.removed.length,
      nearDuplicatesAcrossAuthors: near.acrossAuthors,
      alone: unlike.length - kept.length,
      documents: kept.length,
      authors,
    },
  };
}

/** Those of some documents that repeat none before them. */
function firstsOf(documents: Int32Array, first: Int32Array): Int32Array {
  return documents.filter((_, i) => first[i] === i);
}
