import { expect, test } from 'vitest';
import { normalScores, rankColumns, ranksOf } from '../../../src/stylometry/style/ranks.ts';

// By hand, n = 4 training rows 1, 2, 2, 5: (L + E/2 + 1/2) / 5.
test('ranks are middle ranks among the training rows', () => {
  const rows = [1, 2, 2, 5, 0, 3, 9].map((value) => Float64Array.of(value));
  const ranks = rows.map((row) => ranksOf(row, rankColumns(rows, Int32Array.of(0, 1, 2, 3), 1))[0]);
  expect(ranks).toEqual([1 / 5, 2.5 / 5, 2.5 / 5, 4 / 5, 0.5 / 5, 3.5 / 5, 4.5 / 5]);
});

test('without training rows every rank is one half', () => {
  const row = Float64Array.of(7, -7);
  expect(ranksOf(row, rankColumns([row], new Int32Array(), 2))).toEqual(Float64Array.of(0.5, 0.5));
});

// scipy 1.10.1: scipy.stats.norm.ppf([.025, .5, .8]). simple-statistics approximates it to three digits.
test('normal scores are quantiles of the normal distribution, cut at 3', () => {
  const scores = normalScores(Float64Array.of(0.025, 0.5, 0.8, 0.0001, 0.9999));
  const expected = [-1.959963984540054, 0, 0.8416212335729143, -3, 3];
  expected.forEach((value, i) => {
    expect(Math.abs(scores[i] - value)).toBeLessThan(0.005);
  });
});
