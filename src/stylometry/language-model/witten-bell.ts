import type { Sequences } from '../../text/sequences.ts';
import { type GramTables, placesOf } from './gram-tables.ts';

/**
 * How likely each character of a document is after those before it, by Witten–Bell interpolation of all orders:
 *
 *     p_k(c | h) = (n(hc) + t(h) p_{k−1}(c | h')) / (n(h) + t(h))
 *
 * where t(h) is how many different characters follow h, and h' is h without its first character. Below order 0 stands
 * 1 / (t + 1): each character that the tables know, and one for all that they don't.
 *
 * Source: I. Witten, T. Bell, IEEE Trans. Information Theory 37(4), 1991, method C, as interpolated in S. Chen,
 * J. Goodman, "An empirical study of smoothing techniques for language modeling", 1998, section 2.5.
 *
 * @returns a probability above 0 for each character
 */
export function wittenBell(tables: GramTables, orders: readonly Sequences[], document: number): Float64Array {
  const { length, grams, gramStarts } = placesOf(orders, document);
  const probabilities = new Float64Array(length);
  const uniform = 1 / (tables.followers[0][0] + 1);
  for (let i = 0; i < length; i++) {
    let probability = uniform;
    for (let k = 0; k < grams.length && k <= i; k++) {
      const context = k === 0 ? 0 : grams[k - 1][gramStarts[k - 1] + i - k];
      const seen = tables.contexts[k][context];
      if (seen === 0) break;
      const followers = tables.followers[k][context];
      const count = tables.grams[k][grams[k][gramStarts[k] + i - k]];
      probability = (count + followers * probability) / (seen + followers);
    }
    probabilities[i] = probability;
  }
  return probabilities;
}
