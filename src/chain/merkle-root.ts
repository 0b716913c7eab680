import { doubleSha256 } from './double-sha256.ts';
import { sameBytes } from './transaction-finder.ts';

/** The outcome of a merkle tree: its root is in the first 32 bytes of the leaves' array. */
export interface MerkleTree {
  /** Two siblings are the same, other than by the rule that the last one of an odd level is doubled (CVE-2012-2459): the tree could stand for two lists of leaves. */
  readonly ambiguous: boolean;
}

/**
 * The merkle root of a block's hashes, worked out in place: `leaves` is overwritten, its first 32 bytes are the root.
 *
 * @param leaves 32 bytes a leaf, with room for one more
 * @param count leaves, one or more
 */
export function merkleRoot(leaves: Uint8Array, count: number): MerkleTree {
  let ambiguous = false;
  for (let width = count; width > 1; width = (width + 1) >> 1) {
    for (let i = 0; i + 1 < width; i += 2) {
      ambiguous ||= sameBytes(leaves, 32 * i, leaves, 32 * (i + 1), 32);
    }
    if (width % 2 === 1) leaves.copyWithin(32 * width, 32 * (width - 1), 32 * width);
    for (let i = 0; i < width; i += 2) doubleSha256(leaves.subarray(32 * i, 32 * (i + 2)), leaves, 16 * i);
  }
  return { ambiguous };
}
