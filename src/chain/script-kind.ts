import { scriptTypes } from './script-types.ts';

/** Codes of the script types: their places in `scriptTypes`. */
export const scriptCode = Object.fromEntries(scriptTypes.map((type, code) => [type, code])) as Readonly<
  Record<(typeof scriptTypes)[number], number>
>;

const { p2pk, p2pkh, p2sh, p2wpkh, p2wsh, p2tr, multisig, op_return, nonstandard } = scriptCode;

/**
 * What an output script is, by its bytes, as Bitcoin Core's `Solver` tells (`script/solver.cpp`), with one exception:
 * the keys of a bare multisig are known by their length alone, as they were in Core until version 0.16. Some keys in
 * the chain are data in disguise, with a first byte that no key has, yet the output is spent with the other keys.
 *
 * The key of a p2pk is known by its length and first byte. An OP_RETURN is followed by pushes alone. A witness program
 * of another version or length, and a script that can't be read, are nonstandard.
 *
 * @param bytes hold the script from `start` up to, not including, `end`
 * @returns index into `scriptTypes`
 */
export function scriptKind(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  switch (bytes[start]) {
    case 0x76: // OP_DUP OP_HASH160 <20> … OP_EQUALVERIFY OP_CHECKSIG
      return length === 25 &&
        bytes[start + 1] === 0xa9 &&
        bytes[start + 2] === 20 &&
        bytes[start + 23] === 0x88 &&
        bytes[start + 24] === 0xac
        ? p2pkh
        : nonstandard;
    case 0xa9: // OP_HASH160 <20> … OP_EQUAL
      return length === 23 && bytes[start + 1] === 20 && bytes[start + 22] === 0x87 ? p2sh : nonstandard;
    case 0x00: // version 0
      if (length === 22 && bytes[start + 1] === 20) return p2wpkh;
      return length === 34 && bytes[start + 1] === 32 ? p2wsh : nonstandard;
    case 0x51: // version 1, or "1 of …"
      if (length === 34 && bytes[start + 1] === 32) return p2tr;
      return isMultisig(bytes, start, end) ? multisig : nonstandard;
    case 0x21:
    case 0x41: // <public key> OP_CHECKSIG
      return length === bytes[start] + 2 && bytes[end - 1] === 0xac && isPublicKey(bytes, start + 1, bytes[start])
        ? p2pk
        : nonstandard;
    case 0x6a:
      return length > 0 && onlyPushes(bytes, start + 1, end) ? op_return : nonstandard;
    default:
      return length > 3 && isMultisig(bytes, start, end) ? multisig : nonstandard;
  }
}

/** A public key's first byte goes with its length: 02 and 03 with 33 bytes; 04, 06 and 07 with 65. */
function isPublicKey(bytes: Uint8Array, at: number, length: number): boolean {
  const first = bytes[at];
  return length === 33 ? first === 2 || first === 3 : length === 65 && (first === 4 || first === 6 || first === 7);
}

/** The place behind the data that the push at `at` pushes; −1 where that is no push, or one cut off. */
function afterPush(bytes: Uint8Array, at: number, end: number): number {
  const code = bytes[at];
  if (code > 0x60) return -1; // OP_16 is the last that pushes
  let next = at + 1;
  if (code < 0x4c) next += code;
  else if (code === 0x4c) next += 1 + bytes[at + 1];
  else if (code === 0x4d) next += 2 + (bytes[at + 1] | (bytes[at + 2] << 8));
  else if (code === 0x4e) {
    next += 4 + (bytes[at + 1] | (bytes[at + 2] << 8) | (bytes[at + 3] << 16)) + bytes[at + 4] * 0x100_0000;
  }
  return next <= end ? next : -1;
}

function onlyPushes(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at >= 0 && at < end) at = afterPush(bytes, at, end);
  return at === end;
}

/** m, keys, n, OP_CHECKMULTISIG: with 1 ≤ m ≤ n ≤ 20 and n keys. */
function isMultisig(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[end - 1] !== 0xae) return false;
  const required = smallNumber(bytes, start);
  if (required === 0) return false;
  let at = start + sizeOfNumber(required);
  let keys = 0;
  for (; at < end; keys++) {
    const next = afterPush(bytes, at, end);
    const length = next < 0 ? 0 : bytes[at] === 0x4c ? next - at - 2 : next - at - 1;
    if (length !== 33 && length !== 65) break;
    at = next;
  }
  return keys >= required && keys <= 20 && smallNumber(bytes, at) === keys && at + sizeOfNumber(keys) === end - 1;
}

/** OP_1 to OP_16, or 17 to 20 as one byte pushed; 0 for anything else. */
function smallNumber(bytes: Uint8Array, at: number): number {
  const code = bytes[at];
  if (code >= 0x51 && code <= 0x60) return code - 0x50;
  return code === 1 && bytes[at + 1] > 16 && bytes[at + 1] <= 20 ? bytes[at + 1] : 0;
}

const sizeOfNumber = (number: number): number => (number > 16 ? 2 : 1);
