import { doubleSha256 } from '../../../src/chain/double-sha256.ts';

/** SHA-256 of SHA-256 in bytes of its own. */
export function doubleHash(bytes: Uint8Array): Uint8Array {
  const hash = new Uint8Array(32);
  doubleSha256(bytes, hash, 0);
  return hash;
}
