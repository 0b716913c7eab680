import { merkleRoot } from '../../../src/chain/merkle-root.ts';

/** The Merkle root of hashes kept one by one. @param hashes at least one */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const leaves = new Uint8Array(32 * (hashes.length + 1));
  for (const [number, hash] of hashes.entries()) leaves.set(hash, 32 * number);
  merkleRoot(leaves, hashes.length);
  return leaves.slice(0, 32);
}
