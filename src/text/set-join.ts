/** Two sets by their index, the lower first, and their Jaccard similarity. */
export type SimilarPair = readonly [a: number, b: number, similarity: number];

// Rounding must never make a bound too tight: a looser one only costs time, for every candidate is verified.
const slack = 1e-9;

/**
 * Every pair of sets whose Jaccard similarity is above a threshold, exactly: an inverted index over short prefixes
 * gives the candidates, a merge verifies them (AllPairs: Bayardo, Ma and Srikant, WWW 2007; prefix lengths as in
 * PPJoin: Xiao et al., WWW 2008). Two sets with J > t share one of their first members in any common order, if the
 * first |x| − ⌈t|x|⌉ + 1 of the larger and |y| − ⌈2t/(1+t)·|y|⌉ + 1 of the smaller are looked at.
 *
 * @param sets ascending, without repeats; members ordered by rarity make it fast, any order makes it right
 * @param threshold from 0 to less than 1; a pair has more than it
 * @param side where given, only pairs of two different sides count
 * @returns in ascending order of a, then b
 */
export function similarPairs(sets: readonly Int32Array[], threshold: number, side?: Uint8Array): SimilarPair[] {
  const bySize = Array.from(sets.keys()).sort((i, j) => sets[i].length - sets[j].length || i - j);
  const index = new Map<number, number[]>();
  const seenBy = new Int32Array(sets.length).fill(-1);
  const pairs: SimilarPair[] = [];
  for (const x of bySize) {
    const set = sets[x];
    const smallest = threshold * set.length - slack;
    const probed = prefixLength(set.length, threshold);
    const indexed = prefixLength(set.length, (2 * threshold) / (1 + threshold));
    for (let p = 0; p < probed; p++) {
      const holders = index.get(set[p]);
      if (holders !== undefined) {
        for (const y of holders) {
          if (seenBy[y] === x || sets[y].length < smallest) continue;
          seenBy[y] = x;
          if (side !== undefined && side[x] === side[y]) continue;
          const similarity = jaccard(set, sets[y]);
          if (similarity > threshold) pairs.push(x < y ? [x, y, similarity] : [y, x, similarity]);
        }
      }
      if (p >= indexed) continue;
      if (holders === undefined) index.set(set[p], [x]);
      else holders.push(x);
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** How many members must be looked at so that `share` of the set's size cannot be shared unseen. */
function prefixLength(size: number, share: number): number {
  const needed = Math.max(1, Math.ceil(share * size - slack));
  return Math.max(0, size - needed + 1);
}

/** |x ∩ y| / |x ∪ y| of two ascending sets without repeats; 0 where either is empty. */
export function jaccard(x: Int32Array, y: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const difference = x[i] - y[j];
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared === 0 ? 0 : shared / (x.length + y.length - shared);
}
