const digitBits = 11;
const digits = 2 ** digitBits;

/**
 * Items in the order of their 32-bit keys, equal ones in the order given: a radix sort in three passes, several times
 * as fast as sorting with a comparison.
 *
 * @param keys by item number, compared as bits
 */
export function sortByKey(items: Int32Array, keys: Int32Array): Int32Array {
  let order = items.slice();
  let other = new Int32Array(items.length);
  for (let shift = 0; shift < 32; shift += digitBits) {
    const next = new Int32Array(digits + 1);
    for (const item of order) next[((keys[item] >>> shift) & (digits - 1)) + 1]++;
    for (let digit = 0; digit < digits; digit++) next[digit + 1] += next[digit];
    for (const item of order) other[next[(keys[item] >>> shift) & (digits - 1)]++] = item;
    [order, other] = [other, order];
  }
  return order;
}
