import type { Sequences } from '../../text/sequences.ts';
import { type GramTables, placesOf } from './gram-tables.ts';

/**
 * How much the background counts against a document's own counts, by the length of the context: contexts of 0 and 1
 * characters are the language's, not the writer's.
 */
const backgroundWeights = [1e9, 1e9, 200, 50, 20, 10];

/**
 * How much likelier the characters of a document are under the counts of another than in the background: the mean of
 * ln(q / p), p being the background's probability and q what it becomes, order by order, with the other's counts:
 *
 *     q ← (n(hc) + τ_k q) / (n(h) + τ_k)
 *
 * @param tables the other document's counts
 * @param background of each character of the document (`wittenBell`)
 * @returns 0 for a document without a character
 */
export function meanLogRatio(
  tables: GramTables,
  orders: readonly Sequences[],
  document: number,
  background: Float64Array,
): number {
  const { length, grams, gramStarts } = placesOf(orders, document);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    let probability = background[i];
    for (let k = 0; k < grams.length && k <= i; k++) {
      const seen = tables.contexts[k][k === 0 ? 0 : grams[k - 1][gramStarts[k - 1] + i - k]];
      // A longer context was not seen either.
      if (seen === 0) break;
      const count = tables.grams[k][grams[k][gramStarts[k] + i - k]];
      probability = (count + backgroundWeights[k] * probability) / (seen + backgroundWeights[k]);
    }
    sum += Math.log(probability / background[i]);
  }
  return length === 0 ? 0 : sum / length;
}
