import { expect, test } from 'vitest';
import { joinCounts } from '../../../src/stylometry/terms/join-counts.ts';
import { numberedSequences } from '../../../src/text/sequences.ts';

// By hand: of the first kind a and c are in two texts, of the second y: columns 0, 1 and 2.
test('kinds stand side by side, without what one text alone has', () => {
  const first = numberedSequences([['a', 'b', 'a'], ['c', 'a'], ['c']]);
  const second = numberedSequences([['y'], ['x', 'x'], ['y', 'y']]);
  const { offsets, terms, counts, size } = joinCounts([first, second]);
  expect(size).toBe(3);
  expect([...offsets]).toEqual([0, 2, 4, 6]);
  expect([...terms]).toEqual([0, 2, 0, 1, 1, 2]);
  expect([...counts]).toEqual([2, 1, 1, 1, 1, 2]);
});

test('no texts', () => {
  const { offsets, size } = joinCounts([numberedSequences([])]);
  expect([...offsets]).toEqual([0]);
  expect(size).toBe(0);
});
