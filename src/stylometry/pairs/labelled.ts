import type { Document } from '../../text/document.ts';
import type { PairIndex } from '../feature-group.ts';

/** What pair sampling may know of a list of documents: whole numbers that name author, place and thread; no text. */
export interface Labelled {
  /** Author of each document: 0 … authors − 1, in the order of the authors' names. */
  readonly author: Int32Array;
  readonly authors: readonly string[];
  /** Place of each document, −1 where it has none. */
  readonly place: Int32Array;
  /** Thread of each document, −1 where it has none. */
  readonly thread: Int32Array;
}

/** Pairs and whether one author wrote both documents (1) or not (0). */
export interface PairSet extends PairIndex {
  readonly same: Uint8Array;
}

/** A pair while it is being sampled. */
export type DocumentPair = readonly [number, number];

/** Numbers the authors, places and threads of documents. */
export function labelDocuments(documents: readonly Document[]): Labelled {
  const authors = numbered(documents.map((document) => document.author));
  return {
    author: authors.numbers,
    authors: authors.names,
    place: numbered(documents.map((document) => document.place)).numbers,
    thread: numbered(documents.map((document) => document.thread)).numbers,
  };
}

function numbered(values: readonly (string | undefined)[]): { numbers: Int32Array; names: string[] } {
  const names = [...new Set(values.filter((value) => value !== undefined))].sort();
  const numberOf = new Map(names.map((name, number) => [name, number]));
  return { numbers: Int32Array.from(values, (value) => (value === undefined ? -1 : numberOf.get(value)!)), names };
}

/** The documents of each author, in order. */
export function documentsByAuthor(documents: Iterable<number>, author: Int32Array): Map<number, number[]> {
  const byAuthor = new Map<number, number[]>();
  for (const document of documents) {
    const list = byAuthor.get(author[document]);
    if (list) list.push(document);
    else byAuthor.set(author[document], [document]);
  }
  return byAuthor;
}

/** Same- and different-author pairs as one set, same-author ones first. */
export function pairSet(same: readonly DocumentPair[], different: readonly DocumentPair[]): PairSet {
  const all = [...same, ...different];
  return {
    a: Int32Array.from(all, ([a]) => a),
    b: Int32Array.from(all, ([, b]) => b),
    same: Uint8Array.from(all, (_, i) => (i < same.length ? 1 : 0)),
  };
}

/** A key that is equal for (a, b) and (b, a). */
export function unorderedKey(a: number, b: number): number {
  return a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
}
