import { expect, test } from 'vitest';
import { countTerms } from '../../../src/stylometry/terms/term-counts.ts';
import { denseSpace } from '../../../src/stylometry/vector-space/dense-space.ts';
import type { ColumnSpace } from '../../../src/stylometry/vector-space/space.ts';
import { tfidfSpace } from '../../../src/stylometry/vector-space/sparse-space.ts';
import { characterSequences } from '../../../src/text/character-n-grams.ts';

// Every term is in all texts, so all weigh the same times 1 + ln count; the dense vectors say the same of a, b and c.
const counts = countTerms(characterSequences(['aabc', 'aabbc', 'abcc', 'abbcc', 'abc']));
const two = 1 + Math.log(2);
const vectors = [
  [two, 1, 1],
  [two, two, 1],
  [1, 1, two],
  [1, two, two],
  [1, 1, 1],
].map((row) => Float64Array.from(row));
const training = { documents: Int32Array.of(0, 1, 2, 3), authors: Int32Array.of(5, 5, 6, 6) };
const all = Int32Array.of(4, 1, 0);

// With units u of the training documents. Authors tell columns a and c apart and not b, whose share is 0.
const units = vectors.map((row) => row.map((x) => x / Math.sqrt(row.reduce((sum, y) => sum + y * y, 0))));
const shareOf = (column: number) => {
  const [a, b, c, d] = [0, 1, 2, 3].map((k) => units[k][column]);
  const within = ((a - b) ** 2 / 2 + (c - d) ** 2 / 2) / 2;
  const between = Math.max(0, (((a + b) / 2 - (c + d) / 2) ** 2 - within) / 2);
  return between / (between + within);
};
const shares = [0, 1, 2].map(shareOf);
const cosineWith = (factors: readonly number[], i: number, j: number) => {
  const product = (x: number, y: number) =>
    factors.reduce((sum, factor, column) => sum + factor ** 2 * units[x][column] * units[y][column], 0);
  return product(i, j) / Math.sqrt(product(i, i) * product(j, j));
};

test('author shares of this example, by hand', () => {
  expect(shares[0]).toBeGreaterThan(0.7);
  expect(shares[1]).toBe(0);
});

const kinds: [string, ColumnSpace][] = [
  ['sparse', tfidfSpace(counts, training)],
  ['dense', denseSpace((document) => vectors[document], 3, training)],
];

test.each(kinds)('cosines of a %s space as it is, and with columns weighed by what authors explain', (_kind, space) => {
  const ones = [1, 1, 1];
  const ways = [
    [space, ones],
    [space.weighted, shares],
    [space.rooted, shares.map(Math.sqrt)],
  ] as const;
  for (const [way, factors] of ways) {
    const [pair] = way.cosines({ a: Int32Array.of(4), b: Int32Array.of(2) });
    expect(pair).toBeCloseTo(cosineWith(factors, 4, 2), 12);
    const expected = [...all].flatMap((i) => [0, 1, 2, 3].map((j) => cosineWith(factors, i, j)));
    expect([...way.withTraining(all)]).toEqual(expected.map((value) => expect.closeTo(value, 12)));
    const among = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].map((j) => cosineWith(factors, i, j)));
    expect([...way.withTraining(training.documents)]).toEqual(among.map((value) => expect.closeTo(value, 12)));
  }
});
