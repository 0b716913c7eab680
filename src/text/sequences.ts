import { pairNumbers } from './pair-numbers.ts';

/**
 * One sequence of whole numbers a text, all in one array: text i holds `items[offsets[i] … offsets[i + 1] − 1]`.
 * A number stands for a word, a character or an n-gram of them: equal ones have equal numbers, whatever the text.
 */
export interface Sequences {
  /** One more than there are texts; ascending, from 0 to the number of items. */
  readonly offsets: Int32Array;
  /** From 0 to `size` − 1. */
  readonly items: Int32Array;
  /** How many different items there are. */
  readonly size: number;
}

/** Below this many possible n-grams a plain table of them all is faster than a hash table: at most 16 MB. */
const largestTable = 2 ** 22;

/**
 * The n-grams of every text, from its (n − 1)-grams and its single items: position i of a text is the n-gram that
 * starts at its item i. A text of fewer than n items has none. Numbering is exact: no two n-grams share a number.
 *
 * @param shorter the (n − 1)-grams of the texts; for n = 2 the single items themselves
 * @param single the items that the n-grams are made of
 * @param n at least 2
 */
export function longerGrams(shorter: Sequences, single: Sequences, n: number): Sequences {
  const texts = single.offsets.length - 1;
  const offsets = new Int32Array(texts + 1);
  const items = new Int32Array(gramCount(single.offsets, n));
  const numbering =
    shorter.size * single.size <= largestTable ? tableNumbers(shorter.size, single.size) : hashNumbers();
  let written = 0;
  for (let text = 0; text < texts; text++) {
    const starts = shorter.offsets[text];
    const ends = single.offsets[text] + n - 1;
    const count = shorter.offsets[text + 1] - starts - 1;
    written = numbering.number(shorter.items, starts, single.items, ends, count, items, written);
    offsets[text + 1] = written;
  }
  return { offsets, items, size: numbering.size() };
}

function gramCount(offsets: Int32Array, n: number): number {
  let count = 0;
  for (let text = 0; text + 1 < offsets.length; text++) count += Math.max(0, offsets[text + 1] - offsets[text] - n + 1);
  return count;
}

interface Numbering {
  /** Numbers `count` pairs, of left from `i` on and of right from `j` on, into `target` from `at` on; where it ended. */
  number(
    left: Int32Array,
    i: number,
    right: Int32Array,
    j: number,
    count: number,
    target: Int32Array,
    at: number,
  ): number;
  size(): number;
}

function tableNumbers(rows: number, columns: number): Numbering {
  const table = new Int32Array(rows * columns);
  let size = 0;
  return {
    number(left, i, right, j, count, target, at) {
      for (let k = 0; k < count; k++) {
        const cell = left[i + k] * columns + right[j + k];
        let number = table[cell];
        if (number === 0) {
          number = ++size;
          table[cell] = number;
        }
        target[at++] = number - 1;
      }
      return at;
    },
    size: () => size,
  };
}

function hashNumbers(): Numbering {
  const pairs = pairNumbers();
  let size = 0;
  return {
    number(left, i, right, j, count, target, at) {
      for (let k = 0; k < count; k++) {
        const number = pairs.numberOf(left[i + k], right[j + k]);
        if (number > size) size = number;
        target[at++] = number - 1;
      }
      return at;
    },
    size: () => size,
  };
}

/** Numbers the items of every text: equal strings, equal numbers. */
export function numberedSequences(texts: readonly (readonly string[])[]): Sequences {
  const numbers = new Map<string, number>();
  const offsets = new Int32Array(texts.length + 1);
  for (const [i, { length }] of texts.entries()) offsets[i + 1] = offsets[i] + length;
  const items = new Int32Array(offsets[texts.length]);
  let written = 0;
  for (const text of texts) {
    for (const item of text) {
      let number = numbers.get(item);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(item, number);
      }
      items[written++] = number;
    }
  }
  return { offsets, items, size: numbers.size };
}
