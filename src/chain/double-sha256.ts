import { hash } from 'node:crypto';

const inner = new Uint8Array(32);

/**
 * SHA-256 of SHA-256, as Bitcoin names blocks and transactions: written to `target` from `at` on, 32 bytes.
 *
 * Node's one-shot hash with its digest as a binary string is the quickest way there is here: three times as fast as
 * digests in buffers, four times as fast as JavaScript's own.
 */
export function doubleSha256(bytes: Uint8Array, target: Uint8Array, at: number): void {
  writeDigest(hash('sha256', bytes, 'binary'), inner, 0);
  writeDigest(hash('sha256', inner, 'binary'), target, at);
}

/** RIPEMD-160 of SHA-256 (20 bytes), as Bitcoin hashes public keys and scripts. */
export function hash160(bytes: Uint8Array): Uint8Array {
  const hashed = new Uint8Array(20);
  writeHash160(bytes, hashed);
  return hashed;
}

/** The same, written to `target` from 0 on. */
export function writeHash160(bytes: Uint8Array, target: Uint8Array): void {
  writeDigest(hash('sha256', bytes, 'binary'), inner, 0);
  writeDigest(hash('ripemd160', inner, 'binary'), target, 0);
}

function writeDigest(digest: string, target: Uint8Array, at: number): void {
  for (let i = 0; i < digest.length; i++) target[at + i] = digest.charCodeAt(i);
}
