import { expect, test } from 'vitest';
import { syntaxNgramGroup } from '../../../src/stylometry/groups/syntax-ngrams.ts';
import { tagText } from '../../../src/text/part-of-speech.ts';
import { compareBodies } from './compare.ts';

// By hand, from the tags that the test first asserts: a: DT NN, b: DT NN IN DT NN.
// Tags: {DT, NN} of {DT, NN, IN}. Bigrams: {DT NN} of {DT NN, NN IN, IN DT}. Trigrams: a has none.
test('tag n-grams, whatever the words', () => {
  const [a, b] = ['the dog', 'a house in the garden'];
  expect(tagText(a).tags).toEqual(['DT', 'NN']);
  expect(tagText(b).tags).toEqual(['DT', 'NN', 'IN', 'DT', 'NN']);
  const values = compareBodies(syntaxNgramGroup, a, b);
  expect(values).toMatchObject({ order1Jaccard: 2 / 3, order2Jaccard: 1 / 3, order3Jaccard: 0, order3Cosine: 0 });
  // Terms of one training document (IN, and all bigrams but DT NN) have no weight; with df = n every idf is 1.
  // Weights of DT and NN: a (1, 1), b (1 + ln 2, 1 + ln 2): parallel. DT NN stands alone: parallel too.
  expect(values.order1Cosine).toBeCloseTo(1, 12);
  expect(values.order2Cosine).toBeCloseTo(1, 12);
});

// By hand, a third training text being DT NN: DT, NN and CC are in two of three texts each, so that their idf is the same
// and cancels; NNS, in b alone, has no weight. Left of a: (1 + ln 2, 1 + ln 2, 1), of b: (0, 0, 1).
test('cosine of tags is by 1 + ln of their counts', () => {
  const [a, b] = ['the dog and the cat', 'dogs and cats'];
  expect(tagText(a).tags).toEqual(['DT', 'NN', 'CC', 'DT', 'NN']);
  expect(tagText(b).tags).toEqual(['NNS', 'CC', 'NNS']);
  const values = compareBodies(syntaxNgramGroup, a, b, 'the dog');
  expect(values.order1Cosine).toBeCloseTo(1 / Math.sqrt(2 * (1 + Math.LN2) ** 2 + 1), 12);
  expect(values.order1Jaccard).toBe(1 / 4);
});
