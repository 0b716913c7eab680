import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logit, sigmoid, softplus } from '../../src/models/sigmoid.ts';

test('values at the ends: no overflow, no loss of small probabilities', () => {
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoid(-800)).toBe(0);
  expect(sigmoid(800)).toBe(1);
  expect(sigmoid(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
  expect(softplus(1000)).toBe(1000);
  expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
  expect(Number.isFinite(logit(0))).toBe(true);
  expect(Number.isFinite(logit(1))).toBe(true);
});

test('logit undoes sigmoid, and softplus is the log loss', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 15, noNaN: true }), (x) => {
      expect(logit(sigmoid(x))).toBeCloseTo(x, 8);
      expect(softplus(-x)).toBeCloseTo(-Math.log(sigmoid(x)), 8);
    }),
  );
});
