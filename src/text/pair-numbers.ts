/** Numbers pairs of whole numbers (from 0, below 2³¹) from 1 up, in order of first sight. */
export interface PairNumbers {
  numberOf(a: number, b: number): number;
}

/** An exact hash table of pairs in typed arrays: several times as fast as a Map of packed keys, and it never collides. */
export function pairNumbers(): PairNumbers {
  let mask = 2 ** 16 - 1;
  let slots = new Int32Array(mask + 1);
  let first = new Int32Array(2 ** 15);
  let second = new Int32Array(2 ** 15);
  let count = 0;

  const slotOf = (a: number, b: number): number => {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let held = slots[slot]; held !== 0; held = slots[slot]) {
      if (first[held] === a && second[held] === b) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    first = doubled(first);
    second = doubled(second);
    for (let held = 1; held <= count; held++) slots[slotOf(first[held], second[held])] = held;
  };

  return {
    numberOf(a, b) {
      const slot = slotOf(a, b);
      if (slots[slot] !== 0) return slots[slot];
      count++;
      first[count] = a;
      second[count] = b;
      slots[slot] = count;
      // The tables are at most half full: row 0 stays unused, so the next number must still fit.
      if (count + 1 === first.length) grow();
      return count;
    },
  };
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
