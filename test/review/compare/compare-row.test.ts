import { expect, test } from 'vitest';
import type { WrittenRow } from '../../../experiments/compared.ts';
import { randomStream } from '../../../src/common/random.ts';
import { authorMultiplicities } from '../../../src/evaluation/author-multiplicities.ts';
import { compareRow, withHolm } from '../../../src/review/compare/compare-row.ts';
import type { Resamples } from '../../../src/review/compare/resampled-rows.ts';

const written = (value: number, conditions = {}): WrittenRow => ({
  name: 'row',
  conditions: { dataset: 'd', ...conditions },
  measures: { AUC: { value, low: value - 0.1, high: value + 0.1 }, F1: null },
});
const resampled = (value: number, each: readonly number[], samples = 's'): Resamples => ({
  rows: [{ name: 'row', samples, measures: new Map([['AUC', { value, resampled: Float64Array.from(each) }]]) }],
});
const pair = [written(0.5), written(0.7)] as const;

test('a paired difference has the interval and the p-value of the differences of its resamples', () => {
  const row = compareRow(pair, 'AUC', [
    resampled(0.5, [0.4, 0.5, 0.6, 0.5]),
    // Less the first: 0.25, 0.25, 0.125, 0.5; a fifth resample has no counterpart.
    resampled(0.7, [0.65, 0.75, 0.725, 1, 0.1]),
  ]);
  expect(row).toMatchObject({ paired: true, unpaired: [], notComparable: [] });
  expect(row.difference!.value).toBeCloseTo(0.2, 12);
  // Percentiles of 0.125, 0.25, 0.25, 0.5, between neighbours: 0.075 of the first step, 0.925 of the last.
  expect(row.difference!.low).toBeCloseTo(0.125 + 0.075 * 0.125, 12);
  expect(row.difference!.high).toBeCloseTo(0.25 + 0.925 * 0.25, 12);
  // One of four lies as far from 0.2 as 0.2 is from 0 (0.5), and one is added above and below: 2 of 5.
  expect(row.p).toBeCloseTo(2 / 5, 12);
});

test('fewer resamples are the first of more, so that both may be paired', () => {
  const drawn = (resamples: number) =>
    Array.from(authorMultiplicities(7, resamples, randomStream(3, 'author-bootstrap')), (each) => [...each]);
  expect(drawn(9).slice(0, 4)).toEqual(drawn(4));
});

test('rows of other samples, without resamples, or not measured are not paired, with the reason', () => {
  const here = resampled(0.5, [0.5]);
  const unpaired = (measure: string, second: Resamples) => compareRow(pair, measure, [here, second]).unpaired;
  expect(unpaired('AUC', resampled(0.7, [0.7], 'other'))).toEqual([
    'they are about other samples, or the seed differs',
  ]);
  expect(unpaired('AUC', { reason: 'b: 3 of its 3 trials are not in the cache' })).toEqual([
    'b: 3 of its 3 trials are not in the cache',
  ]);
  expect(unpaired('F1', here)).toEqual(['F1 is not measured in both']);
  const row = compareRow(pair, 'AUC', [here, { reason: 'none' }]);
  expect(row).toMatchObject({ paired: false, p: null, pHolm: null });
  expect(row.difference).toEqual({ value: 0.7 - 0.5 });
});

test('what rows should share and do not is told with both values', () => {
  const row = compareRow([written(0.5), written(0.7, { dataset: 'e' })], 'AUC', [{ reason: '' }, { reason: '' }]);
  expect(row.notComparable).toEqual(['other dataset: d and e']);
});

test('p-values are corrected for the rows that were tested alone', () => {
  const row = compareRow(pair, 'AUC', [{ reason: '' }, { reason: '' }]);
  const rows = [{ ...row, p: 0.01 }, row, { ...row, p: 0.04 }];
  // Holm by hand: 2 · 0.01, then 1 · 0.04.
  expect(withHolm(rows).map(({ pHolm }) => pHolm)).toEqual([0.02, null, 0.04]);
});
