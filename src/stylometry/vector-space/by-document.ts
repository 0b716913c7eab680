import { comparedDocuments } from '../compared-documents.ts';
import type { PairIndex } from '../feature-group.ts';

/** Documents a block: their products with 1,000 training documents are 8 MB. */
const blockSize = 1024;

/**
 * Something of each document that pairs are of, by its index: made in blocks when it is first asked for, then kept.
 *
 * @param count how many documents there are in all
 * @param make one value a document, in the order given
 */
export function byDocument<Value>(
  count: number,
  make: (documents: Int32Array) => readonly Value[],
): (pairs: PairIndex) => readonly Value[] {
  const values: Value[] = new Array(count);
  return (pairs) => {
    const asked = comparedDocuments(pairs, count);
    for (let start = 0; start < asked.length; start += blockSize) {
      const block = asked.slice(start, start + blockSize);
      if (block.every((document) => values[document] !== undefined)) continue;
      for (const [k, value] of make(block).entries()) values[block[k]] = value;
    }
    return values;
  };
}
