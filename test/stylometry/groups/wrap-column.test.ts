import { expect, test } from 'vitest';
import { innerBreaks, likeliestColumn, wrapKinds, wrapLogRatios } from '../../../src/stylometry/groups/wrap-column.ts';
import { sharedWrapLogRatio, wrapPosterior, wrapPrior } from '../../../src/stylometry/groups/wrap-prior.ts';

test('breaks lie inside paragraphs', () => {
  const lines = ['dogs and cats  ', 'birds too', '', 'We walk', '  - twice', 'daily'];
  expect(innerBreaks(lines)).toEqual([
    { length: 13, nextWord: 5 },
    { length: 9, nextWord: 5 },
  ]);
});

// By hand: length 70 and a word of 9 fit the columns 70 to 79, by chance with 10/109.
test('a break speaks for the columns at which the next word no longer fits', () => {
  const ratios = wrapLogRatios([{ length: 70, nextWord: 9 }]);
  const fitting = Math.log(0.95 / (10 / 109) + 0.05);
  expect([69, 70, 79, 80].map((column) => ratios[column - 40])).toEqual([
    Math.log(0.05),
    fitting,
    fitting,
    Math.log(0.05),
  ]);
  expect(ratios[wrapKinds - 1]).toBe(0);
  expect(likeliestColumn(ratios)).toBe(70);
});

test('two breaks meet in one column; none or contradicting ones say "no wrapping"', () => {
  const both = [
    { length: 70, nextWord: 3 },
    { length: 73, nextWord: 9 },
  ];
  expect(likeliestColumn(wrapLogRatios(both))).toBe(73);
  expect(likeliestColumn(wrapLogRatios([]))).toBeUndefined();
  expect(likeliestColumn(wrapLogRatios([20, 25, 30].map((length) => ({ length, nextWord: 2 }))))).toBeUndefined();
});

// By hand: posteriors that are certain of one kind with prior p share it with the ratio 1/p; of two kinds, never (cut).
test('a shared rare kind says more than a shared common one', () => {
  const certain = (kind: number) => new Float64Array(wrapKinds).fill(1, kind, kind + 1);
  const prior = new Float64Array(wrapKinds).fill(0.5 / (wrapKinds - 1));
  prior[3] = 0.5;
  expect(sharedWrapLogRatio(certain(3), certain(3), prior)).toBeCloseTo(Math.log(2), 12);
  expect(sharedWrapLogRatio(certain(4), certain(4), prior)).toBeCloseTo(Math.log(140), 12);
  expect(sharedWrapLogRatio(certain(3), certain(4), prior)).toBeCloseTo(-20, 12);
});

test('the prior is the mixture of the training documents alone', () => {
  const at = (column: number) => wrapLogRatios(Array.from({ length: 30 }, () => ({ length: column, nextWord: 0 })));
  const prior = wrapPrior([at(72), at(72), at(60)], Int32Array.of(0, 1));
  expect(prior.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
  expect(prior[32]).toBeCloseTo(2.5 / (2 + wrapKinds / 2), 6);
  expect(prior[20]).toBeCloseTo(0.5 / (2 + wrapKinds / 2), 6);
  expect(wrapPosterior(at(60), prior)[20]).toBeCloseTo(1, 6);
});
