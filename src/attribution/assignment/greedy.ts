import { purchaseOfEach, type Search } from '../search.ts';

/**
 * One to one, the highest gain first; of equal gains the earlier purchase, then the earlier entry.
 *
 * @param among the candidates that take part; all unless given
 * @returns the candidate of each purchase, −1 for none
 */
export function assignGreedily(
  { purchases, candidates, index }: Search,
  gain: Float64Array,
  among?: Int32Array,
): Int32Array {
  const purchaseOf = purchaseOfEach(candidates);
  const order = (among ?? Int32Array.from(gain.keys())).filter((candidate) => gain[candidate] > 0);
  order.sort((x, y) => gain[y] - gain[x] || x - y);
  const taken = new Int32Array(purchases.count).fill(-1);
  const used = new Uint8Array(index.count);
  for (const candidate of order) {
    const entry = candidates.entry[candidate];
    if (taken[purchaseOf[candidate]] >= 0 || used[entry] === 1) continue;
    taken[purchaseOf[candidate]] = candidate;
    used[entry] = 1;
  }
  return taken;
}
