import { expect, test } from 'vitest';
import { countTerms } from '../../../src/stylometry/terms/term-counts.ts';
import { denseSpace } from '../../../src/stylometry/vector-space/dense-space.ts';
import { tfidfSpace } from '../../../src/stylometry/vector-space/sparse-space.ts';
import { characterSequences } from '../../../src/text/character-n-grams.ts';

// Every term is in all three texts, so all weigh the same times 1 + ln count: rows (ln-weights) a: 1, b: 1, c: 1 + ln 2 and so on.
const counts = countTerms(characterSequences(['abcc', 'aabc', 'abbbc']));
const [two, three] = [1 + Math.log(2), 1 + Math.log(3)];
const dense = [
  [1, 1, two],
  [two, 1, 1],
  [1, three, 1],
].map((row) => Float64Array.from(row));
const training = { documents: Int32Array.of(0, 1, 2), authors: Int32Array.of(0, 1, 2) };
const pairs = { a: Int32Array.of(0, 2), b: Int32Array.of(1, 2) };

// By hand: in columns a and c of texts 0 and 1, (1, t) and (t, 1) with t = 1 + ln 2: 2t / (1 + t²).
test.each([
  ['sparse', tfidfSpace(counts, training)],
  ['dense', denseSpace((document) => dense[document], 3, training)],
])('cosines in some columns of a %s space', (_kind, space) => {
  expect(space.width).toBe(3);
  const subspace = space.subspace(Uint8Array.of(1, 0, 1));
  const expected = (2 * two) / (1 + two ** 2);
  const [different, same] = subspace.cosines(pairs);
  expect(different).toBeCloseTo(expected, 12);
  expect(same).toBe(1);
  const others = subspace.withTraining(Int32Array.of(2, 0), Int32Array.of(1, 2));
  const withEven = (1 + two) / Math.sqrt(2 * (1 + two ** 2));
  expect([...others]).toEqual([withEven, 1, expected, withEven].map((value) => expect.closeTo(value, 12)));
});

test('without columns nothing is alike', () => {
  const subspace = tfidfSpace(counts, training).subspace(new Uint8Array(3));
  expect([...subspace.cosines(pairs)]).toEqual([0, 0]);
  expect([...subspace.withTraining(Int32Array.of(0), Int32Array.of(0))]).toEqual([0]);
});
