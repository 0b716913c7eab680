import { expect, test } from 'vitest';
import { paper } from '../../../src/attribution/matchers/paper.ts';
import { searchOf } from '../search-of.ts';

test('every candidate matches, and gains more the nearer its price: from 1 at the tolerance to 2', () => {
  // $10 at $100 a bitcoin: .1, .125 × … values of $10, $9.60 (|10 − 9.6| / 9.6 = .041666…) and $10.50 (.047619…).
  const { gain, posterior } = paper.score(
    searchOf({
      purchases: [[5, 10]],
      outputs: [
        [5, 10_000_000],
        [6, 9_600_000],
        [6, 10_500_000],
      ],
    }),
  );
  expect(posterior).toBeNull();
  const expected = [2, 2 - 0.041666666666666664 / 0.1, 2 - 0.047619047619047616 / 0.1];
  expect(gain).toHaveLength(3);
  gain.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 12);
  });
});

test('no candidate, no gain', () => {
  expect(paper.score(searchOf({ purchases: [[5, 10]], outputs: [] })).gain).toHaveLength(0);
  expect(paper.score(searchOf({ purchases: [], outputs: [[5, 10]] })).gain).toHaveLength(0);
});
