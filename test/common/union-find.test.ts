import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unionFind } from '../../src/common/union-find.ts';

test('joins sets; the smallest number is the root', () => {
  const sets = unionFind(6);
  sets.join(5, 3);
  sets.join(4, 5);
  sets.join(2, 2);
  expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 2, 3, 3, 3]);
  sets.join(3, 1);
  expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 2, 1, 1, 1]);
});

test('agrees with relabelling every member at each join, whatever is asked in between', () => {
  const size = 40;
  const number = fc.nat(size - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number), { maxLength: 60 }), (joins) => {
      const sets = unionFind(size);
      const label = Array.from({ length: size }, (_, x) => x);
      for (const [x, y, asked] of joins) {
        sets.join(x, y);
        const [low, high] = [Math.min(label[x], label[y]), Math.max(label[x], label[y])];
        for (let i = 0; i < size; i++) if (label[i] === high) label[i] = low;
        expect(sets.find(asked)).toBe(label[asked]);
      }
      expect(label.map((_, x) => sets.find(x))).toEqual(label);
    }),
  );
});
