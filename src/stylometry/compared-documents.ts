import type { PairIndex } from './feature-group.ts';

/**
 * The documents that pairs are of. What a group learns is applied to these alone: a fold's pairs touch few of all
 * documents, and every inner fold learns anew.
 *
 * @param documents how many there are
 * @returns ascending
 */
export function comparedDocuments({ a, b }: PairIndex, documents: number): Int32Array {
  const compared = new Uint8Array(documents);
  for (const document of a) compared[document] = 1;
  for (const document of b) compared[document] = 1;
  return Int32Array.from(compared.keys()).filter((document) => compared[document] === 1);
}
