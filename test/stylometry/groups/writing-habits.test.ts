import { expect, test } from 'vitest';
import { writingHabitsGroup } from '../../../src/stylometry/groups/writing-habits.ts';
import { compareBodies } from './compare.ts';

// By hand. a has 10 characters: 2 commas (rate .2), 1 full stop (.1). b has 20: 2 commas (.1), no full stop. Closeness of
// commas: (.1 + .001) / (.2 + .001); of full stops .001 / (.1 + .001); neither text has emoji.
test('closeness of the rates of two short texts', () => {
  const values = compareBodies(writingHabitsGroup, 'a, bb, cc.', 'dd, ee, ffgh gg h!!!');
  expect(values.comma).toBeCloseTo(0.101 / 0.201, 12);
  expect(values.fullStop).toBeCloseTo(0.001 / 0.101, 12);
  expect(values.emoji).toBe(1);
});

test('a text agrees with itself in everything', () => {
  const body = 'Dogs & cats!! i walk them – “twice” a day... :)';
  for (const [feature, value] of Object.entries(compareBodies(writingHabitsGroup, body, body))) {
    expect(value, feature).toBe(1);
  }
});
