import type { Sequences } from '../../text/sequences.ts';
import { type GramTables, placesOf } from './gram-tables.ts';

/** What a character has that the other text never uses. */
const unknown = 1 / 256;

/**
 * Cross-entropy of a document under the counts of another, in bits a character, by prediction by partial matching: each
 * character has the share that it has after the longest context it was seen after, and 1/256 where it was never seen.
 * Escapes to shorter contexts cost nothing, so that the shares don't sum to 1: PAN's baseline is made that way.
 *
 * @param tables the other document's counts
 * @returns 0 for a document without a character
 */
export function crossEntropy(tables: GramTables, orders: readonly Sequences[], document: number): number {
  const { length, grams, gramStarts } = placesOf(orders, document);
  let bits = 0;
  for (let i = 0; i < length; i++) {
    let probability = unknown;
    // A character that was not seen after a context was not seen after a longer one.
    for (let k = 0; k < grams.length && k <= i; k++) {
      const count = tables.grams[k][grams[k][gramStarts[k] + i - k]];
      if (count === 0) break;
      probability = count / tables.contexts[k][k === 0 ? 0 : grams[k - 1][gramStarts[k - 1] + i - k]];
    }
    bits -= Math.log2(probability);
  }
  return length === 0 ? 0 : bits / length;
}
