import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/common/hash.ts';
import { chooseParts } from '../../../src/review/verify/choose-parts.ts';

/** Parts of so many trials each, one after the other. */
const partsOf = (sizes: readonly number[]) => {
  let next = 0;
  return sizes.map((size, i) => ({
    at: ['rows', i],
    trials: Array.from({ length: size }, () => next++),
    make: () => null,
  }));
};
const keysOf = (sizes: readonly number[]) =>
  Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, i) => sha256(`trial ${i}`));
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 });

test('the sample reaches the share of the trials and goes no part further, and keeps the order of the parts', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
      const [parts, keys] = [partsOf(each), keysOf(each)];
      const chosen = chooseParts(parts, keys, share);
      const trials = chosen.reduce((sum, part) => sum + part.trials.length, 0);
      expect(chosen.length).toBeGreaterThan(0);
      expect(trials).toBeGreaterThanOrEqual(Math.min(share * keys.length, keys.length) - 1e-9);
      const largest = Math.max(...chosen.map((part) => part.trials.length));
      expect(chosen.length === 1 || trials - largest < share * keys.length).toBe(true);
      expect(chosen).toEqual(parts.filter((part) => chosen.includes(part)));
    }),
  );
});

test('the sample hangs on the keys alone', () => {
  const [parts, keys] = [partsOf([1, 1, 1, 1, 1, 1, 1, 1]), keysOf([8])];
  const chosen = chooseParts(parts, keys, 0.25).map(({ trials: [trial] }) => keys[trial]);
  const backwards = chooseParts(parts, [...keys].reverse(), 0.25).map(({ trials: [trial] }) => keys[7 - trial]);
  expect(new Set(backwards)).toEqual(new Set(chosen));
  const others = keys.map((key) => sha256(key));
  const samples = [keys, others].map((each) => chooseParts(parts, each, 0.25).map(({ at }) => at[1]));
  expect(samples[0]).not.toEqual(samples[1]);
});

test('all trials are the whole', () => {
  const parts = partsOf([2, 1, 3]);
  expect(chooseParts(parts, keysOf([2, 1, 3]), 1)).toEqual(parts);
});
