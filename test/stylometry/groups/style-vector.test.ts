import { expect, test } from 'vitest';
import { styleDifferencesGroup, styleVectorGroup } from '../../../src/stylometry/groups/style-vector.ts';
import { compareDocuments, document } from './compare.ts';

const documents = [
  'Dogs walked!! Cats fed, birds kept.',
  'We walk your dog; we feed your cat - and we are kind.',
  'Dogs walked!! Cats fed, birds kept.',
  'TUTORING in maths (all levels). Call now :)',
  'i move boxes... quickly... & i lift pianos, too',
].map((body) => document(body));

test('equal texts: cosine 1, distances and differences 0', () => {
  const [vector] = compareDocuments(styleVectorGroup, documents, [[0, 2]]);
  expect(vector.cosine).toBe(1);
  expect(vector.meanDifference).toBe(0);
  expect(vector.rootMeanSquareDifference).toBe(0);
  const [differences] = compareDocuments(styleDifferencesGroup, documents, [[0, 2]]);
  expect(Object.values(differences).every((value) => value === 0)).toBe(true);
});

// By hand: of five training texts, repeated exclamation marks are in 0 and 2 at one rate, in the others not. Middle ranks:
// (0 + 3/2 + 1/2) / 6 = 2/6 and (3 + 2/2 + 1/2) / 6 = 4.5/6. The emoticon is in 3 alone: (0 + 4/2 + 1/2) / 6, (4 + 1/2 + 1/2) / 6.
test('a difference is one of ranks', () => {
  const [one, other] = compareDocuments(styleDifferencesGroup, documents, [
    [0, 1],
    [3, 1],
  ]);
  expect(one.repeatedExclamation).toBeCloseTo(2.5 / 6, 12);
  expect(one.emoticonSmile).toBe(0);
  expect(other.emoticonSmile).toBeCloseTo(2.5 / 6, 12);
});
