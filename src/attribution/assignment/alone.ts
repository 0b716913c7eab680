import type { Search } from '../search.ts';

/**
 * Each purchase by itself: one output may be taken by several.
 *
 * @param rule `only`: the best candidate of the only transaction that matches, nothing where several do; `best`: the
 *   best candidate
 * @param transactionOf by output number
 * @returns the candidate of each purchase, −1 for none
 */
export function assignAlone(
  { purchases, candidates, index }: Search,
  gain: Float64Array,
  rule: 'only' | 'best',
  transactionOf: (output: number) => number,
): Int32Array {
  const taken = new Int32Array(purchases.count).fill(-1);
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    let best = -1;
    let several = false;
    let transaction = -1;
    for (let i = candidates.first[purchase]; i < candidates.first[purchase + 1]; i++) {
      if (!(gain[i] > 0)) continue;
      const own = transactionOf(index.output[candidates.entry[i]]);
      if (transaction >= 0 && own !== transaction) several = true;
      transaction = own;
      if (best < 0 || gain[i] > gain[best]) best = i;
    }
    if (rule === 'best' || !several) taken[purchase] = best;
  }
  return taken;
}
