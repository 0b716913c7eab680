import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly, passagesOf, wordCount } from '../../../datasets/sotu/passages.ts';

/** A sentence of so many words. */
const sentence = (words: number) => `So${' word'.repeat(words - 1)}.`;
const address = (...lengths: number[]) => lengths.map(sentence).join(' ');

test.each([
  // 8 is nearer to 10 than 13 is.
  [
    [4, 4, 5, 4],
    [8, 9],
  ],
  // 9 alone is nearer than 12.
  [
    [9, 3, 7],
    [9, 10],
  ],
  // A tie (8 or 12) takes the longer.
  [
    [8, 4, 10],
    [12, 10],
  ],
  // A sentence longer than the target stands alone.
  [
    [30, 10],
    [30, 10],
  ],
  // Under half the target at the end joins the last.
  [
    [10, 10, 4],
    [10, 14],
  ],
  [
    [10, 10, 5],
    [10, 10, 5],
  ],
  // A short text is one passage all the same.
  [[3], [3]],
])('sentences of %j words make passages of %j around a target of 10', (sentences, passages) => {
  expect(passagesOf(address(...sentences), 10).map(wordCount)).toEqual(passages);
});

test('passages hold every word of the address, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 60 }), (lengths, target) => {
      expect(passagesOf(address(...lengths), target).join(' ')).toBe(address(...lengths));
    }),
  );
});

test('evenly: the middles of equal stretches', () => {
  expect(evenly([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([1, 4, 7]);
  expect(evenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([1, 3, 6, 8]);
  expect(evenly([0, 1], 3)).toEqual([0, 1]);
  expect(evenly([0, 1], Number.POSITIVE_INFINITY)).toEqual([0, 1]);
});

test('evenly takes as many different items as it may, in order', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), (size, most) => {
      const taken = evenly([...Array(size).keys()], most);
      expect(taken).toHaveLength(Math.min(size, most));
      expect(taken.every((item, i) => i === 0 || item > taken[i - 1])).toBe(true);
    }),
  );
});
