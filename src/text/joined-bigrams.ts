import type { Sequences } from './sequences.ts';
import { hashPower, spread } from './text-hash.ts';
import type { WordSequences } from './tokens.ts';

/**
 * The word bigrams of every text, of which two are the same where their words, joined without a separator, read the
 * same: "a bc" and "ab c". Exact; a string is made only where different pairs of words have the same hash.
 */
export function joinedBigrams({ offsets, items, words, hashes }: WordSequences): Sequences {
  const powers = Int32Array.from(words, (word) => hashPower(word.length));
  const bigramOffsets = new Int32Array(offsets.length);
  const bigrams = new Int32Array(items.length);
  // At most half full: there are no more different bigrams than bigrams.
  const mask = 2 ** Math.ceil(Math.log2(items.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  // By bigram: its hash, and the position of the first word where it first stands.
  const joinedHashes = new Int32Array(items.length);
  const firstSeen = new Int32Array(items.length);
  const readsTheSame = (at: number, other: number): boolean =>
    (items[at] === items[other] && items[at + 1] === items[other + 1]) ||
    words[items[at]] + words[items[at + 1]] === words[items[other]] + words[items[other + 1]];
  let size = 0;
  let written = 0;
  for (let text = 0; text + 1 < offsets.length; text++) {
    for (let at = offsets[text]; at + 1 < offsets[text + 1]; at++) {
      // The polynomial hash of a joined text follows from its parts' hashes.
      const hash = (Math.imul(hashes[items[at]], powers[items[at + 1]]) + hashes[items[at + 1]]) | 0;
      let slot = spread(hash) & mask;
      let bigram = slots[slot];
      while (bigram >= 0 && !(joinedHashes[bigram] === hash && readsTheSame(at, firstSeen[bigram]))) {
        slot = (slot + 1) & mask;
        bigram = slots[slot];
      }
      if (bigram < 0) {
        bigram = size++;
        slots[slot] = bigram;
        joinedHashes[bigram] = hash;
        firstSeen[bigram] = at;
      }
      bigrams[written++] = bigram;
    }
    bigramOffsets[text + 1] = written;
  }
  return { offsets: bigramOffsets, items: bigrams.subarray(0, written), size };
}
