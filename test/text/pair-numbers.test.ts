import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairNumbers } from '../../src/text/pair-numbers.ts';

test('pairs get numbers from 1 up in order of first sight', () => {
  const numbers = pairNumbers();
  expect([numbers.numberOf(0, 0), numbers.numberOf(0, 1), numbers.numberOf(1, 0), numbers.numberOf(0, 1)]).toEqual([
    1, 2, 3, 2,
  ]);
});

test('a table grown several times gives every pair a number of its own, and the same one again', () => {
  const numbers = pairNumbers();
  const size = 400;
  const all = Array.from({ length: size * size }, (_, i) => numbers.numberOf(i % size, Math.floor(i / size)));
  expect(new Set(all).size).toBe(size * size);
  expect(all.at(-1)).toBe(size * size);
  expect(all.every((number, i) => numbers.numberOf(i % size, Math.floor(i / size)) === number)).toBe(true);
});

test('equals a Map of the pairs as text', () => {
  const pair = fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1));
  fc.assert(
    fc.property(fc.array(fc.oneof(pair, fc.tuple(fc.nat(3), fc.nat(3)))), (pairs) => {
      const numbers = pairNumbers();
      const reference = new Map<string, number>();
      for (const [a, b] of pairs) {
        const key = `${a} ${b}`;
        if (!reference.has(key)) reference.set(key, reference.size + 1);
        expect(numbers.numberOf(a, b)).toBe(reference.get(key));
      }
    }),
  );
});
