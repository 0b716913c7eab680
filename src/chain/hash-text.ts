/** The usual text of a block's or transaction's hash: its 32 bytes from `32 × number` on, reversed, in hexadecimal. */
export function hashText(hashes: Uint8Array, number = 0): string {
  return Buffer.from(hashes.slice(32 * number, 32 * number + 32))
    .reverse()
    .toString('hex');
}

/**
 * The bytes of a hash's usual text, in the order that hashing gives; undefined for text that is not 64 hexadecimal
 * digits.
 */
export function parseHashText(text: string): Uint8Array | undefined {
  return /^[0-9a-f]{64}$/i.test(text) ? Uint8Array.from(Buffer.from(text, 'hex').reverse()) : undefined;
}
