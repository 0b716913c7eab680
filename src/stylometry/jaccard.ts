import type { PairIndex } from './feature-group.ts';
import type { IndexedSets } from './set-similarity-index.ts';

/** Where a comparison writes: the value of pair i goes to `values[i * stride + column]`. */
export interface Column {
  readonly values: Float64Array;
  readonly column: number;
  readonly stride: number;
}

/**
 * The Jaccard similarity |A ∩ B| / |A ∪ B| of the sets of each pair's documents, 0 where either is empty
 * (Jaccard 1901; as Portnoff et al. 2017 use it).
 *
 * What both bitmaps hold is counted bit-parallel. Of the rarer members, those of document a are marked in an array over
 * all members, then each partner's marks are summed: one load and one addition a member, without a branch.
 *
 * @param pairs in any order; fast where pairs of the same document a follow each other
 */
export function jaccard(sets: IndexedSets, { a, b }: PairIndex, target: Column): void {
  const { sizes, width, bitmaps, rareOffsets, rare } = sets;
  const { values, column, stride } = target;
  const marks = new Uint8Array(sets.rareSize);
  let marked = -1;
  for (let pair = 0; pair < a.length; pair++) {
    const first = a[pair];
    const second = b[pair];
    if (first !== marked) {
      if (marked >= 0) for (let i = rareOffsets[marked]; i < rareOffsets[marked + 1]; i++) marks[rare[i]] = 0;
      for (let i = rareOffsets[first]; i < rareOffsets[first + 1]; i++) marks[rare[i]] = 1;
      marked = first;
    }
    let shared = 0;
    if (first === second) {
      shared = sizes[first];
    } else {
      let i = first * width;
      for (let j = second * width, end = j + width; j < end; i++, j++) {
        // The number of bits set (Warren, Hacker's Delight, figure 5-2), written out: a call here costs half the speed.
        let bits = bitmaps[i] & bitmaps[j];
        bits -= (bits >>> 1) & 0x55555555;
        bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
        shared += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
      }
      for (let j = rareOffsets[second], end = rareOffsets[second + 1]; j < end; j++) shared += marks[rare[j]];
    }
    values[pair * stride + column] = shared === 0 ? 0 : shared / (sizes[first] + sizes[second] - shared);
  }
}
