import { expect, test } from 'vitest';
import { randomStream } from '../../../src/common/random.ts';
import { denseSpace } from '../../../src/stylometry/vector-space/dense-space.ts';
import {
  drawImpostors,
  generalImpostors,
  nearestImpostors,
  rankAmongImpostors,
} from '../../../src/stylometry/vector-space/impostor-ranks.ts';

// Cosines with (1, 0, 0) in the first two columns: 1: .8, 2: .6, 3: 1, 4: .96.
const vectors = [
  [1, 0, 0],
  [0.8, 0.6, 5],
  [0.6, 0.8, 0],
  [1, 0, 9],
  [0.96, 0.28, 0],
].map((row) => Float64Array.from(row));
const training = { documents: Int32Array.of(2, 3, 4), authors: Int32Array.of(7, 8, 9) };
const space = denseSpace((document) => vectors[document], 3, training);
const columns = Uint8Array.of(1, 1, 0);

// By hand. First draw: 0 against 1 is .8; impostors 2 (.6) and 3 (1) of 0 put it second; of 1 they are .96 and .8, equal to it:
// third. Second draw: impostor 2 alone; .6 of 0 leaves it first, .96 of 1 second.
test('either document’s rank among impostors', () => {
  const draws = [
    { columns, impostors: Int32Array.of(0, 1) },
    { columns, impostors: Int32Array.of(0) },
  ];
  const pairs = { a: Int32Array.of(0, 1), b: Int32Array.of(1, 0) };
  const { wins, reciprocalRanks } = rankAmongImpostors(space, training, draws, generalImpostors, pairs, 5);
  expect([...wins]).toEqual([1 / 4, 1 / 4]);
  const expected = (1 / 2 + 1 / 3 + 1 + 1 / 2) / 4;
  for (const mean of reciprocalRanks) expect(mean).toBeCloseTo(expected, 12);
});

// By hand: of 4 and 1, .936, the impostors are 2 (.8 of 4, .96 of 1) and 3 (.96 of 4, .8 of 1); 4 itself is none, nor anything by
// the author of 4.
test('nothing by an author of the pair is an impostor', () => {
  const draws = [{ columns, impostors: Int32Array.of(0, 1, 2) }];
  const pairs = { a: Int32Array.of(4), b: Int32Array.of(1) };
  const { wins, reciprocalRanks } = rankAmongImpostors(space, training, draws, generalImpostors, pairs, 5);
  expect([...wins]).toEqual([0]);
  expect([...reciprocalRanks]).toEqual([1 / 2]);
});

// By hand, two near texts each. By all columns, 4 (.96) and 2 (.6) are nearest to 0, and 3 (.99) and 2 (.188) to 1. In two
// columns 0 against 1 is .8. First draw: 0 sees 3 (1) beside 1 and 1 sees 4 (.936) beside 0: both second. Second draw: 0 sees 2
// (.6) beside 1, which is first; 1 sees 2 (.96) beside 0, which is second.
test('impostors that are like the text that they stand in for', () => {
  const pairs = { a: Int32Array.of(0), b: Int32Array.of(1) };
  const choice = nearestImpostors(space, training, Int32Array.of(0, 1), 2);
  const [first, second] = [0, 1].map((place) => ({ columns, impostors: Int32Array.of(place) }));
  const placesOf = (draw: typeof first) => [0, 1].map((document) => [...choice.of(draw, document)]);
  expect([placesOf(first), placesOf(second)]).toEqual([
    [[2], [1]],
    [[0], [0]],
  ]);
  const scoresOf = (draw: typeof first) => {
    const { wins, reciprocalRanks } = rankAmongImpostors(space, training, [draw], choice, pairs, 5);
    return [...wins, ...reciprocalRanks];
  };
  expect(scoresOf(first)).toEqual([0, 1 / 2]);
  expect(scoresOf(second)).toEqual([1 / 2, 3 / 4]);
  // A rank beyond the near ones is nobody's: without an impostor a text is first.
  const none = { columns, impostors: Int32Array.of(2) };
  expect([...rankAmongImpostors(space, training, [none], choice, pairs, 5).wins]).toEqual([1]);
});

// 3 is a training document of author 8: nothing by that author stands in for it.
test('a training document is not its own impostor', () => {
  const choice = nearestImpostors(space, training, Int32Array.of(3), 3);
  expect([...choice.of({ columns, impostors: Int32Array.of(0, 1, 2) }, 3)].sort()).toEqual([0, 2]);
});

test('draws hold a share of the columns and different impostors', () => {
  const { columns: drawn, impostors } = drawImpostors(
    10_000,
    50,
    { share: 0.4, impostors: 40 },
    randomStream(0, 'draw'),
  );
  const share = drawn.reduce((sum, column) => sum + column, 0) / 10_000;
  expect(Math.abs(share - 0.4)).toBeLessThan(0.02);
  expect(new Set(impostors).size).toBe(40);
  expect(drawImpostors(3, 2, { share: 1, impostors: 40 }, randomStream(0, 'few'))).toEqual({
    columns: Uint8Array.of(1, 1, 1),
    impostors: expect.toSatisfy((places: Int32Array) => places.length === 2),
  });
});
