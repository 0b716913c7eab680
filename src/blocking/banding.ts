import { bandKeys } from './min-hash.ts';
import { mergeAscending, type Pairs, packedPairs, unpack } from './pairs.ts';
import { sortByKey } from './sort-by-key.ts';

export interface BandingOptions {
  /** How often two sets get a chance to meet. */
  readonly bands: number;
  /** Hash functions that must agree in a band. */
  readonly rows: number;
  /** In a bucket of more sets than this, each meets as many as follow it only, itself counted. */
  readonly mostInBucket: number;
  readonly seed: number;
}

export interface BandedPairs extends Pairs {
  /** Pairs that a bucket too large left out, summed over bands: one that every band left out counts in each. */
  readonly dropped: number;
}

/**
 * Pairs of sets that are likely to be similar, by locality-sensitive hashing of MinHash bands (Indyk & Motwani 1998;
 * Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", section 3.4): candidates are those that share a bucket in
 * at least one band. How likely that is, `bandingProbability` tells. An empty set is nobody's candidate.
 *
 * A bucket too large is walked with a window, as in the sorted neighbourhood method (Hernández & Stolfo 1995): many
 * copies of one text stay connected, at a cost that grows with their number and not with its square.
 *
 * @throws RangeError where an option is no whole number, or too small
 */
export function bandedPairs(sets: readonly Int32Array[], options: BandingOptions): BandedPairs {
  checkOptions(options);
  const { bands, rows, mostInBucket, seed } = options;
  const filled = Int32Array.from(sets.keys()).filter((set) => sets[set].length > 0);
  let found: Float64Array = new Float64Array();
  let dropped = 0;
  for (const keys of bandKeys(sets, bands, rows, seed)) {
    const pairs = packedPairs(sets.length);
    const order = sortByKey(filled, keys);
    for (let start = 0, end = 0; start < order.length; start = end) {
      while (end < order.length && keys[order[end]] === keys[order[start]]) end++;
      const size = end - start;
      const before = pairs.length;
      for (let i = start; i < end; i++) {
        const last = Math.min(end, i + mostInBucket);
        for (let j = i + 1; j < last; j++) pairs.add(order[i], order[j]);
      }
      dropped += (size * (size - 1)) / 2 - (pairs.length - before);
    }
    found = mergeAscending(found, pairs.packed().sort());
  }
  return { ...unpack(found, sets.length), dropped };
}

/** The probability that two sets of a Jaccard similarity share a bucket: 1 − (1 − s^rows)^bands. */
export function bandingProbability(
  similarity: number,
  { bands, rows }: Pick<BandingOptions, 'bands' | 'rows'>,
): number {
  return 1 - (1 - similarity ** rows) ** bands;
}

function checkOptions({ bands, rows, mostInBucket }: BandingOptions): void {
  for (const [name, value, least] of [
    ['bands', bands, 1],
    ['rows', rows, 1],
    ['mostInBucket', mostInBucket, 2],
  ] as const) {
    if (!Number.isInteger(value) || value < least) {
      throw new RangeError(`${name} ${value}: it must be a whole number of at least ${least}`);
    }
  }
}
