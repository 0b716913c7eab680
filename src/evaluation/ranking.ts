import { InputError } from '../common/error.ts';

/** Fills `row` with the scores of one document against every document. Its own place is not read. */
export type ScoreRow = (query: number, row: Float64Array) => void;

/** The queries of one author, and the sums of their measures. */
export interface AuthorQueries {
  readonly author: number;
  readonly queries: number;
  /** R-precision, average precision, then recall at each cutoff: each summed over the author's queries. */
  readonly sums: Float64Array;
}

/** Measures of the retrieval view, averaged. */
export interface RankingAverages {
  /** Share of the query's R fellow documents among its first R. */
  readonly rPrecision: number;
  readonly meanAveragePrecision: number;
  /** Share of the query's fellow documents among its first k, one a cutoff asked for. */
  readonly recallAt: readonly number[];
}

export interface RankingMeasures {
  /** Documents with at least one other by their author; the others are ranked, but never ask. */
  readonly queries: number;
  /** As asked for. */
  readonly cutoffs: readonly number[];
  /** One for each author that asks, in the order of their first documents. */
  readonly perAuthor: readonly AuthorQueries[];
  /** Each query counts alike. */
  readonly overQueries: RankingAverages;
  /** Each author counts alike: first averaged over its queries. */
  readonly overAuthors: RankingAverages;
}

/**
 * The retrieval view of author linking: each document that has a fellow (another by its author) ranks all other
 * documents by score (R-precision and mean average precision as in Manning et al. 2008, section 8.4).
 * Ties are broken the safe way: a fellow comes after every other document of its score.
 *
 * @param authors the author of each document, as any whole number
 * @param scoreRow asked once a query, in order; the row is reused, so that no matrix is held
 * @param cutoffs the k of recall at k
 * @throws InputError where no author has two documents
 */
export function rankingMeasures(authors: Int32Array, scoreRow: ScoreRow, cutoffs: readonly number[]): RankingMeasures {
  const documents = new Map<number, number>();
  for (const author of authors) documents.set(author, (documents.get(author) ?? 0) + 1);
  const asking = new Map<number, AuthorQueries>();
  for (const [author, queries] of documents) {
    if (queries > 1) asking.set(author, { author, queries, sums: new Float64Array(2 + cutoffs.length) });
  }
  if (asking.size === 0) throw new InputError('a ranking needs an author with two documents or more: there is none');
  const row = new Float64Array(authors.length);
  for (let query = 0; query < authors.length; query++) {
    const sums = asking.get(authors[query])?.sums;
    if (sums === undefined) continue;
    scoreRow(query, row);
    for (const [m, value] of measureQuery(fellowRanks(query, authors, row), cutoffs).entries()) sums[m] += value;
  }
  const perAuthor = [...asking.values()];
  const queries = perAuthor.reduce((sum, author) => sum + author.queries, 0);
  return {
    queries,
    cutoffs,
    perAuthor,
    overQueries: average(perAuthor, (sum) => sum, queries),
    overAuthors: average(perAuthor, (sum, author) => sum / author.queries, perAuthor.length),
  };
}

/** The ranks, from 1, of a query's fellow documents, best first. */
function fellowRanks(query: number, authors: Int32Array, row: Float64Array): Int32Array {
  const fellowScores: number[] = [];
  for (let d = 0; d < authors.length; d++) {
    if (d === query) continue;
    if (Number.isNaN(row[d])) throw new RangeError(`the score of document ${d} for query ${query} is not a number`);
    if (authors[d] === authors[query]) fellowScores.push(row[d]);
  }
  const descending = Float64Array.from(fellowScores).sort().reverse();
  // strangers[i]: how many are ranked just before fellow i, that is, below the fellow before and not below this one.
  const strangers = new Int32Array(descending.length);
  for (let d = 0; d < authors.length; d++) {
    if (authors[d] === authors[query] || row[d] < descending[descending.length - 1]) continue;
    strangers[firstNotAbove(descending, row[d])]++;
  }
  let ahead = 0;
  return strangers.map((count, i) => {
    ahead += count;
    return ahead + i + 1;
  });
}

function firstNotAbove(descending: Float64Array, score: number): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (descending[middle] <= score) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** R-precision, average precision, then recall at each cutoff. */
function measureQuery(ranks: Int32Array, cutoffs: readonly number[]): number[] {
  const shareWithin = (cutoff: number) => ranks.filter((rank) => rank <= cutoff).length / ranks.length;
  const averagePrecision = ranks.reduce((sum, rank, i) => sum + (i + 1) / rank, 0) / ranks.length;
  return [shareWithin(ranks.length), averagePrecision, ...cutoffs.map(shareWithin)];
}

function average(
  perAuthor: readonly AuthorQueries[],
  part: (sum: number, author: AuthorQueries) => number,
  whole: number,
): RankingAverages {
  const [rPrecision, meanAveragePrecision, ...recallAt] = perAuthor[0].sums.map(
    (_, m) => perAuthor.reduce((total, author) => total + part(author.sums[m], author), 0) / whole,
  );
  return { rPrecision, meanAveragePrecision, recallAt };
}
