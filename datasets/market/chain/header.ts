import { doubleHash } from './double-hash.ts';

/** BIP 9's first bits, no deployment signalled. */
const version = 0x20000000;
/** Regtest's only target: half of all hashes are below it. */
export const regtestBits = 0x207fffff;

/** An 80-byte header with the smallest nonce whose hash is below regtest's target, and that hash. */
export function mineHeader(
  previous: Uint8Array,
  merkleRoot: Uint8Array,
  time: number,
): { header: Uint8Array; hash: Uint8Array } {
  const header = Buffer.alloc(80);
  header.writeUInt32LE(version, 0);
  header.set(previous, 4);
  header.set(merkleRoot, 36);
  header.writeUInt32LE(time, 68);
  header.writeUInt32LE(regtestBits, 72);
  for (let nonce = 0; ; nonce++) {
    header.writeUInt32LE(nonce, 76);
    const hash = doubleHash(header);
    // The target is 7fffff…: a hash whose highest byte is below 7f is below it too.
    if (hash[31]! < 0x7f) return { header, hash };
  }
}
