import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areClose } from '../../../src/review/content/tolerance.ts';

test('numbers are close within the relative tolerance of the larger, and below a thousandth within that of a thousandth', () => {
  expect(areClose(0.5, 0.5 + 4e-10, 1e-9)).toBe(true);
  expect(areClose(0.5, 0.5 + 6e-10, 1e-9)).toBe(false);
  expect(areClose(-1000.5, -1000.5 - 9e-7, 1e-9)).toBe(true);
  expect(areClose(1e-15, -1e-15, 1e-9)).toBe(true);
  expect(areClose(0, 2e-12, 1e-9)).toBe(false);
});

test('whole numbers are equal or not', () => {
  expect(areClose(1e15, 1e15 + 1, 1e-9)).toBe(false);
  expect(areClose(7, 7, 0)).toBe(true);
});

test('it makes no difference which of the two comes first', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (x, y) => {
      expect(areClose(x, y, 1e-3)).toBe(areClose(y, x, 1e-3));
    }),
  );
});
