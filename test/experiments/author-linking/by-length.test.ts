import { expect, test } from 'vitest';
import { measureByLength } from '../../../experiments/author-linking/by-length.ts';

test('pairs are told apart by their shorter text, at one threshold', () => {
  // Documents of 10, 20, 30 and 40 words by authors 0, 0, 1 and 1.
  const words = [10, 20, 30, 40];
  const pairs = { a: Int32Array.of(0, 0, 2, 1, 3), b: Int32Array.of(1, 2, 3, 2, 1) };
  const sample = {
    scores: Float64Array.of(0.9, 0.8, 0.7, 0.2, 0.6),
    same: Uint8Array.of(1, 0, 1, 0, 0),
    authorA: Int32Array.of(0, 0, 1, 0, 1),
    authorB: Int32Array.of(0, 1, 1, 1, 0),
    threshold: 0.5,
  };
  const bootstrap = { authors: 2, resamples: 100, seed: 1 };
  const [short, middle, long] = measureByLength([{ sample, pairs }], words, [15, 30], ['TPR', 'FPR', 'AUC'], bootstrap);
  expect([short, middle, long].map(({ from, below, same, different }) => [from, below, same, different])).toEqual([
    [0, 15, 1, 1],
    [15, 30, 0, 2],
    [30, null, 1, 0],
  ]);
  // Short: pairs 0–1 (0.9, one author) and 0–2 (0.8, two).
  expect(['TPR', 'FPR', 'AUC'].map((name) => short.measures.get(name)?.value)).toEqual([1, 1, 1]);
  // No rate where a class is missing.
  expect([middle.measures.size, long.measures.size]).toEqual([0, 0]);
});
