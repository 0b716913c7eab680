import { InputError } from '../common/error.ts';

/** A place in bytes that are read from front to back. */
export interface ByteCursor {
  readonly bytes: Uint8Array;
  at: number;
  /** The first byte that no longer belongs to what is read. */
  readonly end: number;
  /** For messages: where the bytes are from, and where in it `bytes[0]` is. */
  readonly file: string;
  readonly origin: number;
  /** For messages: what is read, as in "the block". */
  readonly what: string;
}

/** Ends the reading with an error at a byte of the file. */
export function failAt(cursor: ByteCursor, at: number, problem: string): never {
  throw new InputError(problem, { file: cursor.file, byte: cursor.origin + at });
}

/** Passes over `length` bytes and returns where they start. */
export function take(cursor: ByteCursor, length: number): number {
  const at = cursor.at;
  if (length > cursor.end - at) cutOff(cursor, length);
  cursor.at = at + length;
  return at;
}

function cutOff(cursor: ByteCursor, length: number): never {
  failAt(cursor, cursor.at, `${cursor.what} ends ${cursor.end - cursor.at} bytes on, where ${length} are needed`);
}

/** A 32-bit number, least significant byte first, at `at`. */
export function uint32At(bytes: Uint8Array, at: number): number {
  return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
}

/** A 64-bit number, least significant byte first, at `at`: exact below 2^53. */
export function uint64At(bytes: Uint8Array, at: number): number {
  return uint32At(bytes, at) + uint32At(bytes, at + 4) * 0x1_0000_0000;
}

/**
 * Bitcoin's variable-length number (CompactSize): one byte, or a marker and two, four or eight bytes.
 *
 * @throws InputError where a shorter form would do, which no node accepts
 */
export function compactSize(cursor: ByteCursor): number {
  const first = cursor.bytes[take(cursor, 1)];
  return first < 0xfd ? first : longCompactSize(cursor, first);
}

function longCompactSize(cursor: ByteCursor, marker: number): number {
  const { bytes, at } = cursor;
  const [value, least] =
    marker === 0xfd
      ? [bytes[take(cursor, 2)] | (bytes[at + 1] << 8), 0xfd]
      : marker === 0xfe
        ? [uint32At(bytes, take(cursor, 4)), 0x1_0000]
        : [uint64At(bytes, take(cursor, 8)), 0x1_0000_0000];
  if (value < least) failAt(cursor, at - 1, `the count ${value} is written in ${cursor.at - at + 1} bytes: too many`);
  return value;
}

/**
 * The number of things that follow, where each takes `least` bytes or more.
 *
 * @param things for the message: `inputs`
 * @throws InputError for a count that the bytes left can't hold
 */
export function countOf(cursor: ByteCursor, things: string, least: number): number {
  const at = cursor.at;
  const count = compactSize(cursor);
  const left = cursor.end - cursor.at;
  if (count * least > left) {
    failAt(cursor, at, `impossible count: ${count} ${things} in the ${left} bytes left of ${cursor.what}`);
  }
  return count;
}
