import { randomStream } from '../common/random.ts';
import { spread } from '../text/text-hash.ts';

/**
 * One 32-bit key for each band of each set: two sets have the same key in a band where the smallest of their hashed
 * members agree under each of its `rows` hash functions, each of which happens with a probability of their Jaccard
 * similarity (Broder 1997, "On the resemblance and containment of documents"). Different minima give the same key once
 * in 2³²: that brings up a pair too many, and loses none.
 *
 * @param sets members of any numbers, each once
 * @param seed of the hash functions
 * @returns band by band, a key for each set
 */
export function bandKeys(sets: readonly Int32Array[], bands: number, rows: number, seed: number): Int32Array[] {
  const draws = randomStream(seed, 'min-hash');
  const word = () => draws.integer(2 ** 32) | 0;
  const masks = Int32Array.from({ length: bands * rows }, word);
  const factors = Int32Array.from({ length: bands * rows }, () => word() | 1);
  const keys = Array.from({ length: bands }, () => new Int32Array(sets.length));
  let mixed = new Int32Array(64);
  sets.forEach((set, number) => {
    if (set.length > mixed.length) mixed = new Int32Array(set.length * 2);
    // Multiplying spreads a number over the bits above it only: members that follow one another are mixed first.
    for (let i = 0; i < set.length; i++) mixed[i] = spread(Math.imul(set[i] + 1, 0x9e3779b1));
    for (let band = 0; band < bands; band++) {
      let key = 0;
      for (let hash = band * rows; hash < (band + 1) * rows; hash++) {
        const [mask, factor] = [masks[hash], factors[hash]];
        let smallest = 0x7fffffff;
        for (let i = 0; i < set.length; i++) {
          const hashed = Math.imul(mixed[i] ^ mask, factor);
          if (hashed < smallest) smallest = hashed;
        }
        key = spread(Math.imul(key, 0x01000193) ^ smallest);
      }
      keys[band][number] = key;
    }
  });
  return keys;
}
