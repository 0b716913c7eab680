import type { Postings } from './postings.ts';

/**
 * Of each column, the between-author sum of squares over the total one: B / (B + W), 0 for a column that never varies.
 * With n documents of k authors it is about (k − 1) / (n − 1) where authors don't matter, and 1 where a document tells
 * all others of its author.
 *
 * @param authors the author of each chosen row, by its place
 */
export function sparseAuthorShares({ offsets, places, weights, rows }: Postings, authors: Int32Array): Float64Array {
  const tally = authorTally(authors);
  const shares = new Float64Array(offsets.length - 1);
  for (let column = 0; column < shares.length; column++) {
    for (let i = offsets[column]; i < offsets[column + 1]; i++) tally.add(places[i], weights[i]);
    shares[column] = tally.shareOf(rows);
  }
  return shares;
}

/** The same of dense rows, one a document. */
export function denseAuthorShares(rows: readonly Float64Array[], authors: Int32Array): Float64Array {
  const tally = authorTally(authors);
  const shares = new Float64Array(rows[0]?.length ?? 0);
  for (let column = 0; column < shares.length; column++) {
    for (let place = 0; place < rows.length; place++) tally.add(place, rows[place][column]);
    shares[column] = tally.shareOf(rows.length);
  }
  return shares;
}

/** Sums of one column by author, emptied when its share is read. */
function authorTally(authors: Int32Array) {
  const numbers = new Map<number, number>();
  const authorAt = authors.map((author) => {
    const number = numbers.get(author) ?? numbers.size;
    numbers.set(author, number);
    return number;
  });
  const documents = new Int32Array(numbers.size);
  for (const author of authorAt) documents[author]++;
  const sums = new Float64Array(numbers.size);
  const touched: number[] = [];
  let total = 0;
  let squares = 0;
  return {
    add(place: number, value: number): void {
      touched.push(authorAt[place]);
      sums[authorAt[place]] += value;
      total += value;
      squares += value * value;
    },
    shareOf(rows: number): number {
      let between = 0;
      for (const author of touched) {
        between += sums[author] ** 2 / documents[author];
        sums[author] = 0;
      }
      const ofMean = total ** 2 / rows;
      const all = squares - ofMean;
      const share = all > 1e-12 * squares ? Math.min(1, Math.max(0, (between - ofMean) / all)) : 0;
      touched.length = 0;
      total = 0;
      squares = 0;
      return share;
    },
  };
}
