import { uint32At } from './byte-cursor.ts';

/** Finds transactions by their ids. */
export interface TransactionFinder {
  /**
   * Makes a transaction findable. Where two have one id (it happened twice, before BIP 30), the later one is found.
   *
   * @param ids hold 32 bytes a transaction
   */
  add(ids: Uint8Array, transaction: number): void;
  /** The transaction whose id stands in `bytes` from `at` on; −1 where there is none. */
  find(ids: Uint8Array, bytes: Uint8Array, at: number): number;
}

/** An open-addressing hash table over a typed array: the ids themselves stay in the column they are kept in. */
export function transactionFinder(): TransactionFinder {
  // Each slot: the first four bytes of an id, and the transaction's number + 1; 0 where free.
  let slots = new Int32Array(2 * 4096);
  let taken = 0;

  /** The slot of an id, or the free one where it belongs. Ids are hashes: their first bytes spread evenly. */
  function slotOf(ids: Uint8Array, bytes: Uint8Array, at: number): number {
    const mask = slots.length - 1;
    const tag = uint32At(bytes, at) | 0;
    let slot = (tag << 1) & mask;
    while (
      slots[slot + 1] !== 0 &&
      (slots[slot] !== tag || !sameBytes(ids, 32 * (slots[slot + 1] - 1), bytes, at, 32))
    ) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  function grow(): void {
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
    add(ids, transaction) {
      const slot = slotOf(ids, ids, 32 * transaction);
      if (slots[slot + 1] === 0) taken++;
      slots[slot] = uint32At(ids, 32 * transaction) | 0;
      slots[slot + 1] = transaction + 1;
      if (taken * 4 > slots.length) grow();
    },
    find: (ids, bytes, at) => slots[slotOf(ids, bytes, at) + 1] - 1,
  };
}

/** Whether `length` bytes of `a` and `b` are the same. */
export function sameBytes(a: Uint8Array, atA: number, b: Uint8Array, atB: number, length: number): boolean {
  let i = 0;
  while (i < length && a[atA + i] === b[atB + i]) i++;
  return i === length;
}
