import type { AddressTable } from './address-table.ts';
import { growingTable, reserve } from './growing-table.ts';
import { scriptCode } from './script-kind.ts';
import { scriptTypes } from './script-types.ts';

/** An address table that takes up new addresses. */
export interface AddressInterner extends AddressTable {
  /**
   * The number of an address, a new one where it was not yet met: numbers are given in the order of first sight.
   *
   * @param type index into `scriptTypes`
   * @param bytes hold the hash from `at` on: 20 bytes, or 32 for p2wsh and p2tr
   */
  intern(type: number, bytes: Uint8Array, at: number): number;
}

/** 32-bit words that the hash of a type takes. */
const wordsOf = Uint8Array.from(scriptTypes, (type) => (type === 'p2wsh' || type === 'p2tr' ? 8 : 5));

/**
 * Addresses by number: an open-addressing hash table over typed arrays, with no object or string per address.
 * Each address is a row of words: its number, its type, its hash. The row that is looked up is written behind the last
 * one, so that finding compares words, and keeping copies nothing.
 */
export function addressInterner(): AddressInterner {
  const numbers = growingTable(1024, { type: new Uint8Array(1024), row: new Uint32Array(1024) });
  const words = growingTable(8192, { word: new Uint32Array(8192) });
  // Each slot: the hash of a row, and where in `words` it starts, + 1; 0 where free. At most half of them are taken.
  let slots = new Int32Array(2 * 4096);

  /** The slot that holds the row at the end of `words`, or the free one where it belongs. */
  function slotOf(type: number, hash: number): number {
    const { word } = words.columns;
    const mask = slots.length - 1;
    const candidate = words.count;
    const size = 2 + wordsOf[type];
    let slot = (hash << 1) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      if (slots[slot] !== hash) continue;
      const row = slots[slot + 1] - 1;
      let i = 1;
      while (i < size && word[row + i] === word[candidate + i]) i++;
      if (i === size) break;
    }
    return slot;
  }

  /** Writes a row behind the last one, its number left open, and returns its hash. */
  function write(type: number, bytes: Uint8Array, at: number): number {
    reserve(words, 10);
    const { word } = words.columns;
    const to = words.count + 2;
    word[to - 1] = type;
    let hash = type;
    for (let i = 0; i < wordsOf[type]; i++, at += 4) {
      const value = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
      word[to + i] = value;
      hash = Math.imul(hash ^ value, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  function growSlots(): void {
    const larger = new Int32Array(2 * slots.length);
    const mask = larger.length - 1;
    for (let from = 0; from < slots.length; from += 2) {
      if (slots[from + 1] === 0) continue;
      let slot = (slots[from] << 1) & mask;
      while (larger[slot + 1] !== 0) slot = (slot + 2) & mask;
      larger[slot] = slots[from];
      larger[slot + 1] = slots[from + 1];
    }
    slots = larger;
  }

  return {
    get count() {
      return numbers.count;
    },
    get type() {
      return numbers.columns.type.subarray(0, numbers.count);
    },
    intern(type, bytes, at) {
      const hash = write(type, bytes, at);
      const slot = slotOf(type, hash);
      if (slots[slot + 1] !== 0) return words.columns.word[slots[slot + 1] - 1];
      reserve(numbers, 1);
      const address = numbers.count++;
      const row = words.count;
      numbers.columns.type[address] = type;
      numbers.columns.row[address] = row;
      words.columns.word[row] = address;
      words.count += 2 + wordsOf[type];
      slots[slot] = hash;
      slots[slot + 1] = row + 1;
      if (numbers.count * 4 > slots.length) growSlots();
      return address;
    },
    hash(address) {
      const { type, row } = numbers.columns;
      return new Uint8Array(words.columns.word.buffer, 4 * (row[address] + 2), 4 * wordsOf[type[address]]);
    },
    find(type, hash) {
      const code = scriptCode[type];
      if (hash.length !== 4 * wordsOf[code]) return -1;
      const row = slots[slotOf(code, write(code, hash, 0)) + 1] - 1;
      return row < 0 ? -1 : words.columns.word[row];
    },
  };
}
