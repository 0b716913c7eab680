import { randomStream } from '../common/random.ts';
import { authorMultiplicities } from './author-multiplicities.ts';
import { type BootstrapOptions, bootstrapStream, type Resampled } from './bootstrap.ts';
import { formatMeasure } from './measure-name.ts';
import type { RankingMeasures } from './ranking.ts';

/**
 * Author bootstrap of the measures averaged over queries: a query counts as often as its author was drawn. Only who
 * asks is resampled; the documents that are ranked stay as they are, as copies of an author among them would be
 * fellows of its own copies. Draws the same authors as `bootstrapPairs` does for the same options.
 *
 * @param ranking its authors are indices into the universe of authors
 * @returns by name: `R-precision`, `MAP`, and `Recall@k` for each cutoff
 * @throws RangeError where an author is not in the universe
 */
export function bootstrapRanking(
  { cutoffs, perAuthor }: RankingMeasures,
  { authors, resamples, seed }: BootstrapOptions,
): Map<string, Resampled> {
  const outside = perAuthor.find(({ author }) => !(author >= 0 && author < authors));
  if (outside) throw new RangeError(`author ${outside.author}: indices must lie from 0 to ${authors - 1}`);
  const names = [
    'R-precision',
    'MAP',
    ...cutoffs.map((cutoff) => formatMeasure({ kind: 'Recall@', parameter: cutoff })),
  ];
  const means = names.map(() => new Float64Array(resamples + 1));
  const averageInto = (slot: number, multiplicity: Uint32Array) => {
    let asked = 0;
    for (const { author, queries, sums } of perAuthor) {
      asked += multiplicity[author] * queries;
      for (let m = 0; m < means.length; m++) means[m][slot] += multiplicity[author] * sums[m];
    }
    for (const mean of means) mean[slot] /= asked;
  };
  averageInto(0, new Uint32Array(authors).fill(1));
  let slot = 1;
  for (const drawn of authorMultiplicities(authors, resamples, randomStream(seed, bootstrapStream))) {
    averageInto(slot++, drawn);
  }
  return new Map(names.map((name, m) => [name, { value: means[m][0], resampled: means[m].subarray(1) }]));
}
