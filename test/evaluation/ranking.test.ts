import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { averagePrecision } from '../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';
import { rankingMeasures } from '../../src/evaluation/ranking.ts';

const rowsOf = (rows: number[][]) => (query: number, row: Float64Array) => row.set(rows[query]);
const own = Number.NaN;

describe('rankingMeasures', () => {
  it('is worked by hand', () => {
    // Authors: 7 wrote 0, 1, 2; 8 wrote 3, 4; 9 wrote 5 alone and asks nothing.
    const authors = Int32Array.of(7, 7, 7, 8, 8, 9);
    const rows = [
      [own, 0.9, 0.5, 0.7, 0.1, 0.0], // fellows at 1 and 3: R-precision 1/2, AP (1 + 2/3) / 2
      [0.9, own, 0.8, 0.1, 0.1, 0.1], // at 1 and 2: 1, 1
      [0.2, 0.1, own, 0.9, 0.8, 0.7], // at 4 and 5: 0, (1/4 + 2/5) / 2
      [0.3, 0.1, 0.1, own, 0.3, 0.2], // tied with a stranger: at 2: 0, 1/2
      [0.1, 0.1, 0.1, 0.2, own, 0.1], // at 1: 1, 1
      [own, own, own, own, own, own],
    ];
    const { queries, perAuthor, overQueries, overAuthors } = rankingMeasures(authors, rowsOf(rows), [1, 3]);
    expect(queries).toBe(5);
    expect(perAuthor.map(({ author, queries: asked }) => [author, asked])).toEqual([
      [7, 3],
      [8, 2],
    ]);
    const ap = [5 / 6, 1, 13 / 40, 1 / 2, 1];
    expect(overQueries.rPrecision).toBeCloseTo((0.5 + 1 + 0 + 0 + 1) / 5, 14);
    expect(overQueries.meanAveragePrecision).toBeCloseTo(ap.reduce((x, y) => x + y) / 5, 14);
    expect(overQueries.recallAt[0]).toBeCloseTo((0.5 + 0.5 + 0 + 0 + 1) / 5, 14);
    expect(overQueries.recallAt[1]).toBeCloseTo((1 + 1 + 0 + 1 + 1) / 5, 14);
    expect(overAuthors.rPrecision).toBeCloseTo((1.5 / 3 + 1 / 2) / 2, 14);
    expect(overAuthors.meanAveragePrecision).toBeCloseTo(((ap[0] + ap[1] + ap[2]) / 3 + (ap[3] + ap[4]) / 2) / 2, 14);
  });

  it('has the average precision of each row alone, where no scores are tied', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(labels, fc.nat(), (authors, seed) => {
        const stream = randomStream(seed, 'rows');
        const rows = authors.map(() => stream.shuffle(authors.map((_, d) => d)));
        const expected: number[] = [];
        for (const [query, row] of rows.entries()) {
          const others = authors.map((_, d) => d).filter((d) => d !== query);
          const fellow = Uint8Array.from(others, (d) => (authors[d] === authors[query] ? 1 : 0));
          if (!fellow.includes(1)) continue;
          const scores = Float64Array.from(others, (d) => row[d]);
          expected.push(fellow.includes(0) ? averagePrecision(rankScores(scores, fellow)) : 1);
        }
        const { queries, overQueries } = rankingMeasures(Int32Array.from(authors), rowsOf(rows), [authors.length]);
        expect(queries).toBe(expected.length);
        expect(overQueries.meanAveragePrecision).toBeCloseTo(expected.reduce((x, y) => x + y) / expected.length, 12);
        expect(overQueries.recallAt).toEqual([1]);
      }),
    );
  });

  it('gives nothing away where all are tied', () => {
    const { overQueries } = rankingMeasures(Int32Array.of(1, 1, 2, 2, 3), (_, row) => row.fill(0.5), [1, 4]);
    expect(overQueries).toEqual({ rPrecision: 0, meanAveragePrecision: 1 / 4, recallAt: [0, 1] });
  });

  it('needs an author with two documents, and numbers', () => {
    expect(() => rankingMeasures(Int32Array.of(1, 2), (_, row) => row.fill(0), [])).toThrow('two documents or more');
    expect(() => rankingMeasures(Int32Array.of(1, 1), (_, row) => row.fill(Number.NaN), [])).toThrow(
      'the score of document 1 for query 0 is not a number',
    );
  });
});
