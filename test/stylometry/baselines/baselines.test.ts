import { expect, test } from 'vitest';
import { lengthBaseline } from '../../../src/stylometry/baselines/length.ts';
import { metadataBaseline } from '../../../src/stylometry/baselines/metadata.ts';
import { oneSideBaseline } from '../../../src/stylometry/baselines/one-side.ts';
import { compareBodies, compareDocuments, document } from '../groups/compare.ts';

// By hand: 2 and 4 words, 7 and 15 characters.
test('lengths', () => {
  expect(compareBodies(lengthBaseline, 'We walk', 'dogs and  cats a')).toEqual({
    wordsRatio: 2 / 4,
    wordsDifference: 2,
    wordsLogProduct: Math.log(3) + Math.log(5),
    charactersRatio: 7 / 15,
    charactersDifference: 8,
    charactersLogProduct: Math.log(8) + Math.log(16),
  });
  expect(compareBodies(lengthBaseline, '', ' ')).toMatchObject({
    wordsRatio: 1,
    wordsDifference: 0,
    wordsLogProduct: 0,
  });
});

// 2016-12-11 was a Sunday, 2017-01-08 another: 28 days apart.
const sunday = Date.UTC(2016, 11, 11, 13, 5) / 1000;
const laterSunday = Date.UTC(2017, 0, 8, 13, 59) / 1000;
const monday = Date.UTC(2016, 11, 12, 0, 5) / 1000;

test('place, thread and time', () => {
  const documents = [
    document('a', { place: 'pets', thread: 't1', time: sunday }),
    document('b', { place: 'pets', thread: 't2', time: laterSunday }),
    document('c', { place: 'tutoring', time: monday }),
    document('d'),
  ];
  const [ab, ac, ad, dd] = compareDocuments(metadataBaseline, documents, [
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 3],
  ]);
  expect(ab).toEqual({
    samePlace: 1,
    placesKnown: 1,
    sameThread: 0,
    threadsKnown: 1,
    logTimeDifference: Math.log1p(28 * 86_400 + 54 * 60),
    sameWeekday: 1,
    sameHour: 1,
    timesKnown: 1,
  });
  expect(ac).toMatchObject({ samePlace: 0, placesKnown: 1, threadsKnown: 0, sameWeekday: 0, sameHour: 0 });
  expect(ac.logTimeDifference).toBeCloseTo(Math.log1p(11 * 3600), 12);
  for (const values of [ad, dd]) expect(Object.values(values)).toEqual(Array(8).fill(0));
});

test('times before 1970 have weekdays and hours too', () => {
  const documents = [-86_400 * 7 + 60, 120, -60].map((time) => document('a', { time }));
  const [same, other] = compareDocuments(metadataBaseline, documents, [
    [0, 1],
    [1, 2],
  ]);
  expect(same).toMatchObject({ sameWeekday: 1, sameHour: 1 });
  expect(other).toMatchObject({ sameWeekday: 0, sameHour: 0 });
});

test('one side reads document a alone', () => {
  const documents = ['We walk dogs, cats!', 'Tutoring :)', 'moving help'].map((body) => document(body));
  const [ab, ac, ba] = compareDocuments(oneSideBaseline, documents, [
    [0, 1],
    [0, 2],
    [1, 0],
  ]);
  expect(ab).toEqual(ac);
  expect(ba).not.toEqual(ab);
  expect(ab).toMatchObject({ words: 4, characters: 19, comma: 1 / 19, exclamationMark: 1 / 19 });
  expect(oneSideBaseline.features).toHaveLength(20);
  expect(Object.values(ab).every(Number.isFinite)).toBe(true);
});
