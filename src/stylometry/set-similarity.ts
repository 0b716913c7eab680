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

/**
 * The sets of the n-grams of each text, all orders at once: what `distinctSets` makes of each order, but for the order
 * of members. Twice as fast: an n-gram seen before in the text has only shorter ones within it that were seen before, so
 * these need no look.
 *
 * @param orders the sequences of 1-grams, 2-grams, … of the same texts (`characterGrams`)
 */
export function distinctGramSets(orders: readonly Sequences[]): DocumentSets[] {
  const documents = orders[0].offsets.length - 1;
  const building = orders.map(({ items, size }) => ({
    offsets: new Int32Array(documents + 1),
    members: new Int32Array(items.length),
    lastSeen: new Int32Array(size).fill(-1),
    written: 0,
  }));
  for (let document = 0; document < documents; document++) {
    const length = orders[0].offsets[document + 1] - orders[0].offsets[document];
    for (let position = 0; position < length; position++) {
      // From the longest n-gram that starts here to the shortest.
      for (let n = Math.min(orders.length, length - position); n >= 1; n--) {
        const { items, offsets } = orders[n - 1];
        const set = building[n - 1];
        const item = items[offsets[document] + position];
        if (set.lastSeen[item] === document) break;
        set.lastSeen[item] = document;
        set.members[set.written++] = item;
      }
    }
    for (const set of building) set.offsets[document + 1] = set.written;
  }
  return building.map(({ offsets, members, written }, i) => ({
    offsets,
    members: members.slice(0, written),
    size: orders[i].size,
  }));
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
