import type { PairIndex } from './feature-group.ts';

/** Pairs a block: its values of some 30 features stay in a core's cache while feature after feature is written. */
const blockSize = 4096;

/**
 * Compares pairs block by block, each block holding pairs of the same documents a next to each other, and puts the
 * values where the pairs stood. Feature by feature over all rows would miss the cache at each value.
 *
 * @param documents how many there are
 * @param features values a pair
 * @param write compares the pairs of a block: pairs × features, row by row
 * @returns pairs × features, row by row, in the order of the pairs given
 */
export function compareInBlocks(
  pairs: PairIndex,
  documents: number,
  features: number,
  write: (block: PairIndex, values: Float64Array) => void,
): Float64Array {
  const rows = rowsByFirst(pairs, documents);
  const a = rows.map((row) => pairs.a[row]);
  const b = rows.map((row) => pairs.b[row]);
  const values = new Float64Array(rows.length * features);
  const written = new Float64Array(Math.min(blockSize, rows.length) * features);
  for (let start = 0; start < rows.length; start += blockSize) {
    const end = Math.min(start + blockSize, rows.length);
    write({ a: a.subarray(start, end), b: b.subarray(start, end) }, written);
    for (let k = start, from = 0; k < end; k++) {
      const to = rows[k] * features;
      for (let feature = 0; feature < features; feature++) values[to + feature] = written[from++];
    }
  }
  return values;
}

/** The rows of pairs, ordered by their document a, then as given (a counting sort). */
export function rowsByFirst({ a }: PairIndex, documents: number): Int32Array {
  const next = new Int32Array(documents + 1);
  for (const document of a) next[document + 1]++;
  for (let document = 1; document <= documents; document++) next[document] += next[document - 1];
  const rows = new Int32Array(a.length);
  for (let row = 0; row < a.length; row++) rows[next[a[row]]++] = row;
  return rows;
}
