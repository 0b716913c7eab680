import type { Document } from '../text/document.ts';

/** Pairs of documents by their index in one list of documents. */
export interface PairIndex {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** What an ablation switches: a set of similarities of two documents that belong together. */
export interface FeatureGroup {
  /** As a config names it: `characters`, `function-words`. */
  readonly name: string;
  /** One sentence for tables and `--help`. */
  readonly summary: string;
  /** Where its definition comes from: paper and section. */
  readonly source: string;
  /** The names of its features, in the order in which `compare` writes them. */
  readonly features: readonly string[];
  /** Reads line breaks, indents or wrap width, so that it has nothing to say of layout-normalised text. */
  readonly readsLayout: boolean;
  /** Extracts from every document, once, what comparing needs. It sees no label and no statistic across documents. */
  profile(documents: readonly Document[]): Profiles;
}

/** The profiles of a list of documents, before anything is learned from some of them. */
export interface Profiles {
  /**
   * Learns what the group learns across documents (document frequencies, ranks, how authors differ), from the training
   * documents alone.
   * A group that learns nothing returns the same comparer whatever it is given.
   *
   * @param training indices into the list of documents
   * @param authors the author of each training document, as a number: no other document's is known
   */
  fit(training: Int32Array, authors: Int32Array): PairComparer;
}

/**
 * Compares pairs: the similarity (or distance) of each, as rows × features, row by row.
 * Every value is finite; it is symmetric in a and b.
 */
export type PairComparer = (pairs: PairIndex) => Float64Array;
