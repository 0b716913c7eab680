import { expect, test } from 'vitest';
import { ngramTracingGroup } from '../../../src/stylometry/groups/n-gram-tracing.ts';
import { compareBodies } from './compare.ts';

test('shares of 9-grams, by hand', () => {
  // "abcdefghij" has two 9-grams, "ABCDEFGHIXYZ" four, of which they share the first.
  expect(compareBodies(ngramTracingGroup, 'abcdefghij', 'ABCDEFGHIXYZ')).toEqual({
    overlap: 1 / 2,
    kulczynski: (1 / 2 + 1 / 4) / 2,
  });
});

test('an n-gram counts once, and a text without one shares nothing', () => {
  // "aaaaaaaaaaaa" has one 9-gram, four times.
  expect(compareBodies(ngramTracingGroup, 'aaaaaaaaaaaa', 'aaaaaaaaab').overlap).toBe(1);
  expect(compareBodies(ngramTracingGroup, 'short', 'short')).toEqual({ overlap: 0, kulczynski: 0 });
});
