import { expect, test } from 'vitest';
import { characterLanguageModelGroup } from '../../../src/stylometry/groups/character-language-model.ts';
import { ppmGroup } from '../../../src/stylometry/groups/ppm.ts';
import { compareBodies, compareDocuments, document, exampleDocuments, examplePairs } from './compare.ts';

test('log ratios are those of test/stylometry/language-model/reference.py', () => {
  const rows = compareDocuments(characterLanguageModelGroup, exampleDocuments, examplePairs, [0, 1, 2]);
  const expected = [
    [-0.008038371983157069, -0.009261304021635303],
    [-0.004913479284377447, -0.004940387150795026],
    [-0.0030308691441477496, -0.004680913366050067],
  ];
  expected.forEach(([mean, lesser], pair) => {
    expect(rows[pair].meanLogRatio).toBeCloseTo(mean, 12);
    expect(rows[pair].lesserLogRatio).toBeCloseTo(lesser, 12);
  });
});

test('a log ratio by hand', () => {
  // Background of no document: 1 / (0 + 1) for each character. Against "b", "a" has contexts of order 0 alone:
  // q = (0 + 1e9) / (1 + 1e9). "b" has (1 + 1e9) / (1 + 1e9), which is 1.
  const [row] = compareDocuments(characterLanguageModelGroup, [document('a'), document('b')], [[0, 1]], []);
  expect(row.meanLogRatio).toBeCloseTo(Math.log(1e9 / (1e9 + 1)), 15);
});

test('a training document is weighed as if it were none', () => {
  const own = [[0, 0]] as const;
  const [inside] = compareDocuments(characterLanguageModelGroup, exampleDocuments, own, [0, 2, 3]);
  const [outside] = compareDocuments(characterLanguageModelGroup, exampleDocuments, own, [2, 3]);
  const [less] = compareDocuments(characterLanguageModelGroup, exampleDocuments, own, [0, 2]);
  expect(inside).toEqual(outside);
  expect(less).not.toEqual(outside);
});

test('cross-entropies are those of test/stylometry/language-model/reference.py', () => {
  const rows = compareDocuments(ppmGroup, exampleDocuments, examplePairs);
  const expected = [
    [2.362699844115122, 1.1744384341828036],
    [4.549875053528522, 0.45197899179600043],
    [3.525176204533432, 0.3626764658020196],
  ];
  expected.forEach(([mean, difference], pair) => {
    expect(rows[pair].crossEntropyDistance).toBeCloseTo(mean, 12);
    expect(rows[pair].crossEntropyDifference).toBeCloseTo(difference, 12);
  });
});

test('a cross-entropy by hand', () => {
  // "ab" under "abac": a has 2/4, then b 1/2 after a: 2 bits. "abac" under "ab": a 1/2, b 1, a 1/2 (never after b),
  // c never: 1 + 0 + 1 + 8 bits.
  const row = compareBodies(ppmGroup, 'ab', 'abac');
  expect(row.crossEntropyDistance).toBeCloseTo((2 / 2 + 10 / 4) / 2, 14);
  expect(row.crossEntropyDifference).toBeCloseTo(10 / 4 - 1, 14);
});
