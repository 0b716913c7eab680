import type { Sequences } from '../text/sequences.ts';

/**
 * One set of whole numbers a document, all in one array: document i holds the different numbers
 * `members[offsets[i] … offsets[i + 1] − 1]`, in any order.
 *
 * The way from texts to similarities: number the items of every text (`wordSequences`, `characterGrams`,
 * `numberedSequences`, `longerGrams`; or any `Sequences` of one's own), keep each once (`distinctSets`), and let
 * `setGroup` make a feature group of them; or index them (`indexSets`) and compare (`jaccard`).
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
