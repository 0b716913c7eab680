import { expect, test } from 'vitest';
import { functionWordGroup } from '../../../src/stylometry/groups/function-words.ts';
import { functionWordRates, functionWords } from '../../../src/stylometry/style/function-word-list.ts';
import { compareBodies, compareDocuments, document } from './compare.ts';

test('the list holds each word once, as the words of a text come', () => {
  expect(new Set(functionWords).size).toBe(functionWords.length);
  expect(functionWords.filter((word) => !/^[a-z]+(?:'[a-z]+)?$/.test(word))).toEqual([]);
  expect(functionWords).toEqual(expect.arrayContaining(['the', 'of', 'i', "don't", 'because', 'whom']));
});

test('a rate is a share of all words', () => {
  const rates = functionWordRates(['the', 'dog', 'and', 'the']);
  expect(rates[functionWords.indexOf('the')]).toBe(0.5);
  expect(rates[functionWords.indexOf('and')]).toBe(0.25);
  expect(rates.reduce((sum, rate) => sum + rate)).toBe(0.75);
  expect(functionWordRates([])).toEqual(new Float64Array(functionWords.length));
});

// By hand. Rates of (the, and): a = (1/2, 0), b = (1/4, 1/4), c = (1/2, 0) with c's other words outside the list.
// Cosine of a and b: (1/8) / (1/2 · √(1/8)) = 1/√2. Over a and b the means are 3/8 and 1/8, both deviations 1/8, so
// z(a) = (1, −1), z(b) = (−1, 1): Delta sums |2| + |2| over all listed words, the cosine of z is −1.
test('cosine, Delta and cosine Delta of two words that vary', () => {
  const documents = ['The dog', 'The dog and cat', 'the boxes'].map((body) => document(body));
  const [ab, ac] = compareDocuments(
    functionWordGroup,
    documents,
    [
      [0, 1],
      [0, 2],
    ],
    [0, 1],
  );
  expect(ab.cosine).toBeCloseTo(Math.SQRT1_2, 12);
  expect(ab.delta).toBeCloseTo(4 / functionWords.length, 12);
  expect(ab.cosineDelta).toBeCloseTo(-1, 12);
  expect(ac).toEqual({ cosine: 1, delta: 0, cosineDelta: 1 });
});

test('curly apostrophes and case make no difference', () => {
  expect(compareBodies(functionWordGroup, 'Don’t you', "DON'T YOU", 'we').delta).toBe(0);
});
