import { doubleSha256 } from './double-sha256.ts';

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
    if (width % 2 === 1) leaves.copyWithin(32 * width, 32 * (width - 1), 32 * width);
    for (let i = 0; i < width; i += 2) {
      const same = copyPair(leaves, 32 * i);
      ambiguous ||= same && i + 1 < width;
      doubleSha256(pair, leaves, 16 * i);
    }
  }
  return { ambiguous };
}

// A view of the leaves for each pair would take longer to make than the copy.
const pair = new Uint8Array(64);

/** Copies two siblings to `pair`; returns whether they are the same. */
function copyPair(leaves: Uint8Array, at: number): boolean {
  let difference = 0;
  for (let i = 0; i < 32; i++) {
    const left = leaves[at + i];
    const right = leaves[at + 32 + i];
    pair[i] = left;
    pair[32 + i] = right;
    difference |= left ^ right;
  }
  return difference === 0;
}
