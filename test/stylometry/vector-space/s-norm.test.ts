import { expect, test } from 'vitest';
import { cohortStatistics, symmetricNorm } from '../../../src/stylometry/vector-space/s-norm.ts';

const training = { documents: Int32Array.of(0, 1, 2, 3), authors: Int32Array.of(8, 8, 5, 6) };

// By hand. Document 4 is nobody's: scores 1, 2, 3, 6, mean 3, variance (4 + 1 + 0 + 9) / 4. Document 0 leaves its author's out:
// 4 and 8, mean 6, deviation 2.
test('a document’s cohort are the training documents by others', () => {
  const [stranger, own] = cohortStatistics(Int32Array.of(4, 0), Float64Array.of(1, 2, 3, 6, 9, 9, 4, 8), training);
  expect(stranger.mean).toBe(3);
  expect(stranger.deviation).toBeCloseTo(Math.sqrt(14 / 4), 12);
  expect(own).toEqual({ mean: 6, deviation: 2 });
});

test('standings are averaged over both documents, and a cohort all alike adds nothing', () => {
  const statistics = [
    { mean: 6, deviation: 2 },
    { mean: 2, deviation: 4 },
    { mean: 5, deviation: 0 },
  ];
  const pairs = { a: Int32Array.of(0, 0), b: Int32Array.of(1, 2) };
  expect([...symmetricNorm(pairs, Float64Array.of(10, 10), statistics)]).toEqual([(2 + 2) / 2, (2 + 0) / 2]);
});

test('without training documents there is no cohort', () => {
  const none = { documents: new Int32Array(), authors: new Int32Array() };
  expect(cohortStatistics(Int32Array.of(0), new Float64Array(), none)).toEqual([{ mean: 0, deviation: 0 }]);
});
