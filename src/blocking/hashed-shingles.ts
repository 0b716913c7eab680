import { foldedWords } from '../text/shingles.ts';
import { spread } from '../text/text-hash.ts';

/**
 * The set of w-word shingles of each text as 32-bit hashes: for MinHash, which needs no exact numbers, at a memory that
 * does not grow with how many shingles there are. White space and case are folded; a text of fewer than w words has one
 * shingle, the whole of it; a text of none has none.
 *
 * @param texts one a document
 * @param width words a shingle, at least 1
 * @returns one ascending array of hashes a text
 */
export function hashedShingles(texts: Iterable<string>, width: number): Int32Array[] {
  if (!Number.isInteger(width) || width < 1) {
    throw new RangeError(`shingle of ${width} words: it must be a whole number of at least 1`);
  }
  return Array.from(texts, (text) => {
    const words = foldedWords(text).map(hashWord);
    if (words.length === 0) return new Int32Array();
    const hashes = new Int32Array(Math.max(1, words.length - width + 1));
    for (let start = 0; start < hashes.length; start++) hashes[start] = hashRun(words, start, width);
    hashes.sort();
    return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
  });
}

function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 0x01000193) + word.charCodeAt(i) + 1) | 0;
  return spread(hash);
}

function hashRun(words: readonly number[], start: number, width: number): number {
  let hash = 0;
  const end = Math.min(words.length, start + width);
  for (let i = start; i < end; i++) hash = spread(Math.imul(hash, 0x01000193) + words[i] + 1);
  return hash;
}
