import type { Sequences } from './sequences.ts';
import { hashPower, spread } from './text-hash.ts';
import type { WordSequences } from './tokens.ts';

/**
 * Gives word bigrams one number where the two words, joined without a separator, read the same: "a bc" and "ab c".
 * Exact; a string is made only where two joined bigrams have the same hash.
 *
 * @param bigrams `longerGrams(words, words, 2)`
 */
export function mergeEqualTexts(bigrams: Sequences, words: WordSequences): Sequences {
  const { first, second } = wordsOfBigrams(bigrams, words);
  const powers = Int32Array.from(words.words, (word) => hashPower(word.length));
  const mask = 2 ** Math.ceil(Math.log2(bigrams.size * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const hashes = new Int32Array(bigrams.size);
  const merged = new Int32Array(bigrams.size);
  const joined = (bigram: number) => words.words[first[bigram]] + words.words[second[bigram]];
  let size = 0;
  for (let bigram = 0; bigram < bigrams.size; bigram++) {
    // The polynomial hash of a joined text follows from its parts' hashes.
    const hash = (Math.imul(words.hashes[first[bigram]], powers[second[bigram]]) + words.hashes[second[bigram]]) | 0;
    hashes[bigram] = hash;
    let slot = spread(hash) & mask;
    let held = slots[slot];
    while (held >= 0 && !(hashes[held] === hash && joined(held) === joined(bigram))) {
      slot = (slot + 1) & mask;
      held = slots[slot];
    }
    if (held < 0) slots[slot] = bigram;
    merged[bigram] = held < 0 ? size++ : merged[held];
  }
  return { offsets: bigrams.offsets, items: bigrams.items.map((bigram) => merged[bigram]), size };
}

/** The two words of every bigram, by its number. */
function wordsOfBigrams(bigrams: Sequences, words: Sequences) {
  const first = new Int32Array(bigrams.size);
  const second = new Int32Array(bigrams.size);
  for (let text = 0; text + 1 < bigrams.offsets.length; text++) {
    const shift = words.offsets[text] - bigrams.offsets[text];
    for (let i = bigrams.offsets[text]; i < bigrams.offsets[text + 1]; i++) {
      first[bigrams.items[i]] = words.items[i + shift];
      second[bigrams.items[i]] = words.items[i + shift + 1];
    }
  }
  return { first, second };
}
