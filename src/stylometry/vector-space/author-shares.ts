import type { Postings } from './postings.ts';

/**
 * Of each column, the between-author share of variance, B / (B + W), by the components of variance of a one-way analysis
 * of variance (the intraclass correlation): W is the mean square within authors, B = (mean square between − W) / n₀, with
 * n₀ the documents an author, corrected for unequal numbers; B is 0 where it would be negative. So a column that authors
 * don't matter in weighs nothing, where the share of the sums of squares would be (authors − 1) / (documents − 1).
 *
 * Source: R. Fisher, "Statistical methods for research workers", 1925, chapter 7; n₀: W. Cochran, Suppl. JRSS 4, 1937.
 *
 * @param authors the author of each chosen row, by its place
 */
export function sparseAuthorShares({ offsets, places, weights }: Postings, authors: Int32Array): Float64Array {
  const tally = authorTally(authors);
  const shares = new Float64Array(offsets.length - 1);
  for (let column = 0; column < shares.length; column++) {
    for (let i = offsets[column]; i < offsets[column + 1]; i++) tally.add(places[i], weights[i]);
    shares[column] = tally.share();
  }
  return shares;
}

/** The same of dense rows, one a document. */
export function denseAuthorShares(rows: readonly Float64Array[], authors: Int32Array): Float64Array {
  const tally = authorTally(authors);
  const shares = new Float64Array(rows[0]?.length ?? 0);
  for (let column = 0; column < shares.length; column++) {
    for (let place = 0; place < rows.length; place++) tally.add(place, rows[place][column]);
    shares[column] = tally.share();
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
  const [n, k] = [authors.length, numbers.size];
  const documentsPerAuthor = (n - documents.reduce((sum, own) => sum + own * own, 0) / n) / (k - 1);
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
    share(): number {
      let ofAuthors = 0;
      for (const author of touched) {
        ofAuthors += sums[author] ** 2 / documents[author];
        sums[author] = 0;
      }
      const ofMean = total ** 2 / n;
      // What rounding leaves of a column that never varies is no variance.
      const varies = squares - ofMean > 1e-12 * squares;
      const within = n > k ? Math.max(0, squares - ofAuthors) / (n - k) : 0;
      const between = Math.max(0, ((ofAuthors - ofMean) / (k - 1) - within) / documentsPerAuthor);
      touched.length = 0;
      total = 0;
      squares = 0;
      return varies && k > 1 ? between / (between + within) || 0 : 0;
    },
  };
}
