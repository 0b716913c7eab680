import type { Sequences } from '../text/sequences.ts';
import type { PairIndex } from './feature-group.ts';

/**
 * One set of whole numbers a document, all in one array: document i holds the different numbers
 * `members[offsets[i] … offsets[i + 1] − 1]`, in any order.
 *
 * The way from texts to similarities: number the items of every text (`wordSequences`, `characterGrams`,
 * `longerGrams`; or any `Sequences` of one's own), keep each once (`distinctSets`), compare (`jaccard`).
 */
export interface DocumentSets {
  /** One more than there are documents. */
  readonly offsets: Int32Array;
  /** From 0 to `size` − 1. */
  readonly members: Int32Array;
  /** The members of all sets are below it. */
  readonly size: number;
}

/** The set of the items of each sequence: each item once, in order of first sight. */
export function distinctSets({ offsets, items, size }: Sequences): DocumentSets {
  const documents = offsets.length - 1;
  const setOffsets = new Int32Array(documents + 1);
  const members = new Int32Array(items.length);
  const lastSeen = new Int32Array(size).fill(-1);
  let written = 0;
  for (let document = 0; document < documents; document++) {
    for (let i = offsets[document]; i < offsets[document + 1]; i++) {
      const item = items[i];
      // Written always, kept only where new: no branch to mispredict.
      members[written] = item;
      written += lastSeen[item] === document ? 0 : 1;
      lastSeen[item] = document;
    }
    setOffsets[document + 1] = written;
  }
  return { offsets: setOffsets, members: members.slice(0, written), size };
}

/** How many members two sets have, and how many they share. */
export interface Overlap {
  readonly sizeA: number;
  readonly sizeB: number;
  readonly shared: number;
}

/** The sizes of two documents' sets and of their intersection. For one pair; `jaccard` is for many. */
export function overlap({ offsets, members }: DocumentSets, a: number, b: number): Overlap {
  const ofA = new Set(members.subarray(offsets[a], offsets[a + 1]));
  const ofB = members.subarray(offsets[b], offsets[b + 1]);
  return { sizeA: ofA.size, sizeB: ofB.length, shared: ofB.filter((member) => ofA.has(member)).length };
}

/** Where a comparison writes: row r of its column is `values[r * stride + column]`. */
export interface Column {
  readonly values: Float64Array;
  readonly column: number;
  readonly stride: number;
}

/**
 * The rows of pairs, ordered by their document a: who compares in this order handles each document a once.
 * Make it once for all comparisons of the same pairs.
 *
 * @param documents how many there are
 */
export function rowsByFirst({ a }: PairIndex, documents: number): Int32Array {
  const next = new Int32Array(documents + 1);
  for (const document of a) next[document + 1]++;
  for (let document = 1; document <= documents; document++) next[document] += next[document - 1];
  const rows = new Int32Array(a.length);
  for (let row = 0; row < a.length; row++) rows[next[a[row]]++] = row;
  return rows;
}

/**
 * The Jaccard similarity |A ∩ B| / |A ∪ B| of the sets of each pair's documents, 0 where either is empty
 * (Jaccard 1901; as Portnoff et al. 2017 use it).
 *
 * Document a's members are marked in an array over all members, then each partner's marks are summed: one load and
 * one addition a member, without a branch.
 *
 * @param rows `rowsByFirst` of the pairs
 */
export function jaccard(sets: DocumentSets, { a, b }: PairIndex, rows: Int32Array, target: Column): void {
  const { offsets, members, size } = sets;
  const { values, column, stride } = target;
  const marks = new Uint8Array(size);
  let marked = -1;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k];
    const first = a[row];
    if (first !== marked) {
      if (marked >= 0) for (let i = offsets[marked]; i < offsets[marked + 1]; i++) marks[members[i]] = 0;
      for (let i = offsets[first]; i < offsets[first + 1]; i++) marks[members[i]] = 1;
      marked = first;
    }
    const second = b[row];
    const end = offsets[second + 1];
    let shared = 0;
    for (let i = offsets[second]; i < end; i++) shared += marks[members[i]];
    const union = offsets[first + 1] - offsets[first] + end - offsets[second] - shared;
    values[row * stride + column] = shared === 0 ? 0 : shared / union;
  }
}
