import type { Sequences } from '../../text/sequences.ts';
import type { OneDocumentModel } from './both-ways.ts';

/**
 * How often characters follow contexts, for contexts of 0 characters, 1, 2, …: dense tables by the numbers that n-grams
 * have among all documents, so that a document is added and taken away again without hashing.
 */
export interface GramTables {
  /** By order: how often each context with the character after it occurs. */
  readonly grams: readonly Int32Array[];
  /** By order: how often any character follows each context. */
  readonly contexts: readonly Int32Array[];
  /** By order: how many different characters follow each context. */
  readonly followers: readonly Int32Array[];
}

/**
 * Tables that hold nothing.
 *
 * @param orders the characters of the documents, their bigrams, trigrams, … (`characterGrams`): the longest context is one
 *   character shorter than the longest
 */
export function emptyTables(orders: readonly Sequences[]): GramTables {
  const contextSizes = orders.map((_, k) => (k === 0 ? 1 : orders[k - 1].size));
  return {
    grams: orders.map(({ size }) => new Int32Array(size)),
    contexts: contextSizes.map((size) => new Int32Array(size)),
    followers: contextSizes.map((size) => new Int32Array(size)),
  };
}

/** Adds a document to the tables. */
export function addDocument(tables: GramTables, orders: readonly Sequences[], document: number): void {
  countDocument(tables, orders, document, 1);
}

/** Takes away a document that was added. */
export function removeDocument(tables: GramTables, orders: readonly Sequences[], document: number): void {
  countDocument(tables, orders, document, -1);
}

function countDocument(tables: GramTables, orders: readonly Sequences[], document: number, by: 1 | -1): void {
  // A follower is new at its first use, and gone with its last.
  const turning = by === 1 ? 1 : 0;
  for (let k = 0; k < orders.length; k++) {
    const { items, offsets } = orders[k];
    const [grams, contexts, followers] = [tables.grams[k], tables.contexts[k], tables.followers[k]];
    const shorter = k === 0 ? undefined : orders[k - 1];
    const shift = shorter === undefined ? 0 : shorter.offsets[document] - offsets[document];
    for (let at = offsets[document]; at < offsets[document + 1]; at++) {
      const context = shorter === undefined ? 0 : shorter.items[at + shift];
      contexts[context] += by;
      grams[items[at]] += by;
      if (grams[items[at]] === turning) followers[context] += by;
    }
  }
}

/**
 * Tables of one document at a time.
 *
 * @param score of a document under the tables of another
 */
export function oneDocumentTables(
  orders: readonly Sequences[],
  score: (tables: GramTables, document: number) => number,
): OneDocumentModel {
  const tables = emptyTables(orders);
  return {
    add: (document) => addDocument(tables, orders, document),
    remove: (document) => removeDocument(tables, orders, document),
    score: (document) => score(tables, document),
  };
}

/** The numbers of the n-gram that ends at each place of a document, and of its context: where the tables have them. */
export interface Places {
  /** Characters of the document. */
  readonly length: number;
  /** By order k: the n-gram of k + 1 characters that ends at place i is at `start + i − k`. */
  readonly grams: readonly Int32Array[];
  readonly gramStarts: readonly number[];
}

/** Where a document's n-grams are. */
export function placesOf(orders: readonly Sequences[], document: number): Places {
  return {
    length: orders[0].offsets[document + 1] - orders[0].offsets[document],
    grams: orders.map(({ items }) => items),
    gramStarts: orders.map(({ offsets }) => offsets[document]),
  };
}
