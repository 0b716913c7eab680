import { expect, it } from 'vitest';
import { indexAtRate, operatingPoint } from '../../../src/reporting/page/client/operating-point.ts';
import { operatingRows } from '../../../src/reporting/page/reading/operating-rows.ts';

const row = {
  dataset: 'tutors',
  part: 'leave-one-out',
  row: 'words',
  of: '',
  folds: [
    { same: 4, different: 10 },
    { same: 4, different: 10 },
  ],
  orders: [{ test: 1 }, { test: 0 }],
  measures: {},
  curves: {
    tippett: {
      log10LikelihoodRatio: [null, 1, 0, -1],
      positivesAbove: [0, 0.25, 0.5, 1],
      negativesAbove: [0, 0, 0.25, 0.75],
    },
  },
};

it('counts pairs from the shares above each ratio, those of the audit aside', () => {
  const audit = { ...row, part: 'audit' };
  expect(operatingRows([row, audit])).toEqual([
    {
      label: 'without words',
      positives: 8,
      negatives: 20,
      orders: 2,
      threshold: [1, 0, -1],
      truePositives: [2, 4, 8],
      falsePositives: [0, 5, 15],
      chosen: null,
    },
  ]);
  expect(operatingRows([row, { ...row, dataset: 'choirs' }]).map(({ label }) => label)).toEqual([
    'tutors: without words',
    'choirs: without words',
  ]);
  expect(operatingRows([{ ...row, of: 'scrubbed' }])[0].label).toBe('scrubbed: without words');
});

// 2 of 8, none of 20: at 3 in 20 the precision in one of 1,000 would be .25 × .001 / (.25 × .001 + .15 × .999) = .001666.
it('does not call a rate none where no pair was false', () => {
  const { adjusted, precision, falsePositiveRate } = operatingPoint(operatingRows([row])[0]!, 0, 0.001);
  expect({ precision, falsePositiveRate }).toEqual({ precision: 1, falsePositiveRate: 0 });
  expect(adjusted.precision).toBeNull();
  expect(adjusted.falseLinksPerTrueLink).toBeNull();
  expect(adjusted.ifThreeInAll).toBeCloseTo(0.001666, 6);
});

it('finds the lowest threshold that keeps to a rate', () => {
  const [read] = operatingRows([row]);
  expect([0.01, 0.25, 0.5, 1].map((rate) => indexAtRate(read!, rate))).toEqual([0, 1, 1, 2]);
});
