import { type PairNumbers, pairNumbers } from './pair-numbers.ts';

/** The words of a text with white space and case folded. */
export function foldedWords(text: string): string[] {
  return text.toLowerCase().match(/\S+/g) ?? [];
}

/**
 * The set of w-word shingles of each text (Broder 1997, "On the resemblance and containment of documents"). White
 * space and case are folded; a text of fewer than w words has one shingle, the whole of it; a text of none has none.
 *
 * Shingles are numbered exactly (no hashing, so no collision), the rarer ones lower: what two texts share by chance
 * stands at the ends of their sets, which is what lets the join of them prune.
 *
 * @param texts one a document
 * @param width words a shingle, at least 1
 * @returns one ascending array of shingle numbers a text
 */
export function shingleSets(texts: readonly string[], width: number): Int32Array[] {
  const words = new Map<string, number>();
  const levels = levelsOf(width);
  const sets = texts.map((text) => {
    const found = foldedWords(text);
    if (found.length === 0) return new Int32Array(0);
    // Number 0 is no word's: it fills short texts up to one shingle.
    let grams = new Int32Array(Math.max(found.length, width));
    for (let i = 0; i < found.length; i++) grams[i] = wordNumber(words, found[i]);
    for (const level of levels) grams = joinPairs(grams, level);
    return withoutRepeats(grams.sort());
  });
  return numberByRarity(sets);
}

interface Level {
  readonly distance: number;
  readonly pairs: PairNumbers;
}

/**
 * How to number w-grams in about log2(w) steps: two neighbouring n-grams make a 2n-gram, and two overlapping n-grams
 * whose ends are w apart make the w-gram, w being less than 2n.
 */
function levelsOf(width: number): Level[] {
  const levels: Level[] = [];
  let length = 1;
  for (; length * 2 <= width; length *= 2) levels.push({ distance: length, pairs: pairNumbers() });
  if (length < width) levels.push({ distance: width - length, pairs: pairNumbers() });
  return levels;
}

function joinPairs(grams: Int32Array, { distance, pairs }: Level): Int32Array<ArrayBuffer> {
  const joined = new Int32Array(grams.length - distance);
  for (let i = 0; i < joined.length; i++) joined[i] = pairs.numberOf(grams[i], grams[i + distance]);
  return joined;
}

function wordNumber(words: Map<string, number>, word: string): number {
  let found = words.get(word);
  if (found === undefined) {
    found = words.size + 1;
    words.set(word, found);
  }
  return found;
}

function withoutRepeats(ascending: Int32Array): Int32Array {
  let kept = 0;
  for (let i = 0; i < ascending.length; i++) {
    if (i === 0 || ascending[i] !== ascending[i - 1]) ascending[kept++] = ascending[i];
  }
  return ascending.subarray(0, kept);
}

/** Renumbers the members from 0 by how many sets hold them, ties by their number before (a counting sort). */
function numberByRarity(sets: readonly Int32Array[]): Int32Array[] {
  const size = sets.reduce((most, set) => Math.max(most, set.at(-1) ?? 0), 0) + 1;
  const frequency = new Int32Array(size);
  for (const set of sets) for (const gram of set) frequency[gram]++;
  const next = new Int32Array(sets.length + 2);
  for (const count of frequency) next[count + 1]++;
  for (let count = 1; count < next.length; count++) next[count] += next[count - 1];
  const rank = frequency.map((count) => next[count]++);
  return sets.map((set) => set.map((gram) => rank[gram]).sort());
}
