import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream } from '../../src/evaluation/bootstrap.ts';
import { rankingMeasures } from '../../src/evaluation/ranking.ts';
import { bootstrapRanking } from '../../src/evaluation/ranking-bootstrap.ts';

// Three authors of 2, 3 and 1 documents; the last one asks nothing.
const ranking = rankingMeasures(
  Int32Array.of(0, 0, 1, 1, 1, 2),
  (query, row) => {
    for (let d = 0; d < 6; d++) row[d] = ((query + 1) * (d + 2) * 5) % 17;
  },
  [1],
);

describe('bootstrapRanking', () => {
  it('averages over queries as often as their author was drawn', () => {
    const results = bootstrapRanking(ranking, { authors: 3, resamples: 40, seed: 5 });
    expect([...results.keys()]).toEqual(['R-precision', 'MAP', 'Recall@1']);
    expect(results.get('MAP')!.value).toBeCloseTo(ranking.overQueries.meanAveragePrecision, 14);
    expect(results.get('Recall@1')!.value).toBeCloseTo(ranking.overQueries.recallAt[0], 14);
    const [first, second] = ranking.perAuthor.map(({ sums }) => sums[1]);
    const draws = Array.from(authorMultiplicities(3, 40, randomStream(5, bootstrapStream)), (drawn) => [...drawn]);
    for (const [i, [m0, m1]] of draws.entries()) {
      const expected = (m0 * first + m1 * second) / (m0 * 2 + m1 * 3);
      if (Number.isNaN(expected)) expect(results.get('MAP')!.resampled[i]).toBeNaN();
      else expect(results.get('MAP')!.resampled[i]).toBeCloseTo(expected, 14);
    }
  });

  it('refuses an author outside the universe', () => {
    expect(() => bootstrapRanking(ranking, { authors: 1, resamples: 1, seed: 1 })).toThrow(
      'author 1: indices must lie',
    );
  });
});
