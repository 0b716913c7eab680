import { expect, test } from 'vitest';
import { deltaGroup } from '../../../src/stylometry/groups/delta.ts';
import { mostFrequentWords } from '../../../src/stylometry/groups/frequent-words.ts';
import { compareDocuments, document } from './compare.ts';

test('the most frequent words, equals by their characters', () => {
  const texts = [
    ['the', 'dog', 'the'],
    ['a', 'dog', 'zoo'],
  ];
  expect(mostFrequentWords(texts, 4)).toEqual(['dog', 'the', 'a', 'zoo']);
  expect(mostFrequentWords([], 4)).toEqual([]);
});

// By hand. Rates of (the, dog, and, cat) – the words of the two training texts –: (1/2, 1/2, 0, 0) and (1/4, 1/4, 1/4, 1/4).
// Means 3/8, 3/8, 1/8, 1/8, all deviations 1/8: z = (1, 1, −1, −1) and its opposite. Of the third text, (1/2, 0, 0, 0):
// z = (1, −3, −1, −1), the cosine with the first is (1 − 3 + 1 + 1) / (2 · √12) = 0, the mean difference 4 / 4.
test('Delta and cosine Delta', () => {
  const documents = ['The dog', 'The dog and cat', 'the boxes'].map((body) => document(body));
  const [ab, ac] = compareDocuments(
    deltaGroup,
    documents,
    [
      [0, 1],
      [0, 2],
    ],
    [0, 1],
  );
  for (const count of [150, 500]) {
    expect(ab[`words${count}Delta`]).toBeCloseTo(2, 12);
    expect(ab[`words${count}CosineDelta`]).toBeCloseTo(-1, 12);
    expect(ac[`words${count}Delta`]).toBeCloseTo(1, 12);
    expect(ac[`words${count}CosineDelta`]).toBeCloseTo(0, 12);
  }
});
