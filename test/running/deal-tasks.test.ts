import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealTasks } from '../../src/running/deal-tasks.ts';

test('a worker stays with what it has prepared, and helps with the rest when that is done', () => {
  const next = dealTasks(['a1', 'b1', 'a2', 'b2', 'a3', 'c1'], (task) => task[0]);
  expect([next(0), next(1), next(0), next(1)]).toEqual(['a1', 'b1', 'a2', 'b2']);
  // b is done: c has nobody at it, though a has as many left.
  expect(next(1)).toBe('c1');
  expect(next(1)).toBe('a3');
  expect([next(0), next(1)]).toEqual([undefined, undefined]);
});

test('every task is dealt once, whoever asks in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }), (affinities, asking) => {
      const tasks = affinities.slice(0, 50).map((affinity, i) => ({ affinity, i }));
      const next = dealTasks(tasks, ({ affinity }) => String(affinity));
      const dealt = asking.map(next).filter((task) => task !== undefined);
      expect(dealt.map(({ i }) => i).sort((x, y) => x - y)).toEqual(tasks.map(({ i }) => i));
    }),
  );
});
