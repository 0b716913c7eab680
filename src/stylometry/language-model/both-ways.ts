import type { Sequences } from '../../text/sequences.ts';
import type { PairIndex } from '../feature-group.ts';
import { addDocument, emptyTables, type GramTables, removeDocument } from './gram-tables.ts';

/** A score of each pair's documents under each other's counts. */
export interface BothWays {
  /** Of a under the counts of b. */
  readonly forward: Float64Array;
  /** Of b under the counts of a. */
  readonly backward: Float64Array;
}

/**
 * Scores both documents of each pair under the counts of the other. Each document is counted once, whatever the number of
 * its pairs.
 *
 * @param orders the n-grams of all documents (`characterGrams`)
 * @param score of a document under the tables of another
 */
export function scoreBothWays(
  { a, b }: PairIndex,
  orders: readonly Sequences[],
  score: (tables: GramTables, document: number) => number,
): BothWays {
  const pairs = a.length;
  const scores = new Float64Array(pairs * 2);
  const modelOf = (way: number) => (way < pairs ? b[way] : a[way - pairs]);
  const ways = Int32Array.from({ length: pairs * 2 }, (_, way) => way).sort((x, y) => modelOf(x) - modelOf(y) || x - y);
  const tables = emptyTables(orders);
  let model = -1;
  for (const way of ways) {
    if (modelOf(way) !== model) {
      if (model >= 0) removeDocument(tables, orders, model);
      model = modelOf(way);
      addDocument(tables, orders, model);
    }
    scores[way] = score(tables, way < pairs ? a[way] : b[way - pairs]);
  }
  return { forward: scores.subarray(0, pairs), backward: scores.subarray(pairs) };
}
