import { InputError } from '../common/error.ts';
import { cleanText } from './cleaning/index.ts';
import type { Document, IdentifierKind } from './document.ts';
import { maskIdentifiers } from './identifiers/mask.ts';
import { type DuplicateThreshold, exactDuplicates, keepOnePerCluster, nearDuplicates } from './near-duplicates.ts';
import { wordCount } from './word-count.ts';

/** How raw documents become those that are compared. */
export interface SelectionOptions {
  /** Names of cleaning stages, in order. */
  readonly stages: readonly string[];
  readonly mask: readonly IdentifierKind[];
  readonly minimumWords: number;
  readonly nearDuplicates: DuplicateThreshold;
  /** Whether documents stay whose author has no other: where pairs come with the data. */
  readonly keepAlone: boolean;
}

/** How many documents each step left out: what a reader needs to judge the selection. */
export interface SelectionCounts {
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
  readonly documents: readonly Document[];
  readonly counts: SelectionCounts;
}

/** Cleans a document's body and masks the identifiers in body and title. */
export function prepareText(document: Document, { stages, mask }: Pick<SelectionOptions, 'stages' | 'mask'>): Document {
  const { title, body, ...rest } = cleanText(document, stages);
  return { ...rest, title: maskIdentifiers(title, mask), body: maskIdentifiers(body, mask) };
}

/**
 * Cleans, masks, and leaves out what is short, what repeats another text, and whose author has nothing else.
 *
 * @throws InputError where fewer than two authors are left
 */
export function selectDocuments(raw: readonly Document[], options: SelectionOptions): Selection {
  const prepared = raw.map((document) => prepareText(document, options));
  const long = prepared.filter(({ body }) => wordCount(body) >= options.minimumWords);
  const different = options.nearDuplicates === 'none' ? { kept: long, removed: 0 } : withoutCopies(long);
  const { components } = nearDuplicates(
    different.kept.map(({ body }) => body),
    { threshold: options.nearDuplicates },
  );
  const near = keepOnePerCluster(
    different.kept.map(({ author }) => author),
    components,
  );
  const unlike = Array.from(near.kept, (i) => different.kept[i]);
  const perAuthor = new Map<string, number>();
  for (const { author } of unlike) perAuthor.set(author, (perAuthor.get(author) ?? 0) + 1);
  const documents = options.keepAlone ? unlike : unlike.filter(({ author }) => perAuthor.get(author)! > 1);
  const authors = new Set(documents.map(({ author }) => author)).size;
  if (authors < 2) {
    throw new InputError(
      `${authors} authors ${options.keepAlone ? 'are left' : 'have two documents or more'}, of ${raw.length} documents loaded ` +
        `(${raw.length - long.length} too short, ${different.removed + near.removed.length} repeat another): at least two authors are needed`,
    );
  }
  return {
    documents,
    counts: {
      loaded: raw.length,
      tooShort: raw.length - long.length,
      exactDuplicates: different.removed,
      nearDuplicates: near.removed.length,
      nearDuplicatesAcrossAuthors: near.acrossAuthors,
      alone: unlike.length - documents.length,
      documents: documents.length,
      authors,
    },
  };
}

function withoutCopies(documents: readonly Document[]): { kept: Document[]; removed: number } {
  const first = exactDuplicates(documents.map(({ body }) => body));
  const kept = documents.filter((_, i) => first[i] === i);
  return { kept, removed: documents.length - kept.length };
}
