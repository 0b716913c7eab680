import { dollarsOf } from '../search.ts';
import type { Matcher } from './matcher.ts';

/**
 * The rule of Portnoff et al. 2017: every candidate matches; a purchase with one matching transaction is an exact
 * match, one with several is left open. Where candidates are assigned one to one, those nearer in price go first:
 * a gain from 1 (at the tolerance) to 2 (at the price), so that more matches always gain more than nearer ones.
 */
export const paper: Matcher = {
  name: 'paper',
  alone: 'only',
  score(search) {
    const { purchases, candidates } = search;
    const gain = new Float64Array(candidates.entry.length);
    for (let purchase = 0; purchase < purchases.count; purchase++) {
      const { [purchase]: price } = purchases.usd;
      const { [purchase]: tolerance } = purchases.tolerance;
      for (let i = candidates.first[purchase]; i < candidates.first[purchase + 1]; i++) {
        const value = dollarsOf(search, purchase, i);
        gain[i] = tolerance === 0 ? 2 : 2 - Math.min(1, Math.abs(price - value) / value / tolerance);
      }
    }
    return { gain, posterior: null };
  },
};
