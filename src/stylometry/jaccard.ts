import type { PairIndex } from './feature-group.ts';
import type { IndexedSets } from './set-similarity-index.ts';

/** Where a comparison writes: row r of its column is `values[r * stride + column]`. */
export interface Column {
  readonly values: Float64Array;
  readonly column: number;
  readonly stride: number;
}

/**
 * The rows of pairs, ordered by their document a: who compares in this order handles each document a once.
 * Make it once for all comparisons of the same pairs.
 *
 * @param documents how many there are
 */
export function rowsByFirst({ a }: PairIndex, documents: number): Int32Array {
  const next = new Int32Array(documents + 1);
  for (const document of a) next[document + 1]++;
  for (let document = 1; document <= documents; document++) next[document] += next[document - 1];
  const rows = new Int32Array(a.length);
  for (let row = 0; row < a.length; row++) rows[next[a[row]]++] = row;
  return rows;
}

/**
 * The Jaccard similarity |A ∩ B| / |A ∪ B| of the sets of each pair's documents, 0 where either is empty
 * (Jaccard 1901; as Portnoff et al. 2017 use it).
 *
 * What both bitmaps hold is counted bit-parallel. Of the rarer members, those of document a are marked in an array over
 * all members, then each partner's marks are summed: one load and one addition a member, without a branch.
 *
 * @param rows `rowsByFirst` of the pairs
 */
export function jaccard(sets: IndexedSets, { a, b }: PairIndex, rows: Int32Array, target: Column): void {
  const { sizes, width, bitmaps, rareOffsets, rare } = sets;
  const { values, column, stride } = target;
  const marks = new Uint8Array(sets.rareSize);
  let marked = -1;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k];
    const first = a[row];
    const second = b[row];
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
    values[row * stride + column] = shared === 0 ? 0 : shared / (sizes[first] + sizes[second] - shared);
  }
}
