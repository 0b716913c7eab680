import { longerGrams, numberedSequences, type Sequences } from '../../text/sequences.ts';

/** Stand before and after the tokens of a sentence; longer than any token that is no word. */
const start = '<s>';
const end = '</s>';

/** The sentences of all documents, as n-grams by number. */
export interface SentenceGrams {
  /** The n-grams of every sentence, by order from 1. A sentence stands behind as many starts as its first token's context needs. */
  readonly orders: readonly Sequences[];
  /** Document i has the sentences offsets[i] to offsets[i + 1] − 1. */
  readonly offsets: Int32Array;
}

/**
 * Numbers the n-grams of the sentences of documents.
 *
 * @param documents the tokens of each sentence of each document
 * @param longest the longest n-gram, 2 or more
 */
export function sentenceGrams(documents: readonly (readonly (readonly string[])[])[], longest: number): SentenceGrams {
  const offsets = new Int32Array(documents.length + 1);
  for (const [i, { length }] of documents.entries()) offsets[i + 1] = offsets[i] + length;
  const before = Array.from({ length: longest - 1 }, () => start);
  const tokens = numberedSequences(documents.flat().map((sentence) => [...before, ...sentence, end]));
  const orders = [tokens];
  for (let n = 2; n <= longest; n++) orders.push(longerGrams(orders[n - 2], tokens, n));
  return { orders, offsets };
}
