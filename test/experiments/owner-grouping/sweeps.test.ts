import { describe, expect, it } from 'vitest';
import type { VariantReport } from '../../../experiments/owner-grouping/report.ts';
import { limitsTable } from '../../../experiments/owner-grouping/sweep-tables.ts';
import { measureSweeps } from '../../../experiments/owner-grouping/sweeps.ts';
import { configOf } from './tiny-markets.ts';

/** A measure with a hundred resamples evenly within a hundredth of its value. */
const near = (value: number) => ({
  value,
  resampled: Float64Array.from({ length: 100 }, (_, i) => value + (i - 49.5) / 5000),
});

/** One point of a dial, with what its groups come to. */
function point(setting: number, precision: number, recall: number, joined: number): VariantReport {
  const measures = new Map([
    ['bCubedPrecision', near(precision)],
    ['bCubedRecall', near(recall)],
    ['wronglyJoined', near(joined)],
    ['aloneRecall', near(0.2)],
  ]);
  const sweep = { name: 'dial', label: 'A dial', setting };
  const row = { variant: `dial ${setting}`, sweep, evidence: 'style', method: 'average-link', against: { measures } };
  return { variant: row.variant, sweep, trials: [], outcomes: [], rows: [row] } as unknown as VariantReport;
}

describe('measureSweeps', () => {
  it('finds the first setting at which evidence fails beyond doubt', () => {
    const [line] = measureSweeps(
      [
        point(0, 0.97, 0.6, 0.1),
        // Precision is below 95% within its interval alone; recall above alone fell from 0.4 to 0.25.
        point(1, 0.945, 0.45, 0.1),
        // Precision is below; of 0.4, 0.15 is left; one owner in five is joined wrongly.
        point(2, 0.9, 0.35, 0.2),
      ],
      0.95,
    );
    expect(line).toMatchObject({ precisionLost: 2, linksLost: 2, moreJoined: 2 });
    expect(line.points.map(({ setting }) => setting)).toEqual([0, 1, 2]);
  });

  it('finds none where nothing fails', () => {
    const [line] = measureSweeps([point(0, 0.97, 0.6, 0.1), point(1, 0.96, 0.55, 0.1)], 0.95);
    expect(line).toMatchObject({ precisionLost: null, linksLost: null, moreJoined: null });
  });
});

it('the table of limits leaves out evidence that the dial does not touch', () => {
  const config = configOf();
  const same = measureSweeps([point(0, 0.97, 0.6, 0.1), point(1, 0.97, 0.6, 0.1)], 0.95);
  expect(limitsTable(same, config)).toBeNull();
  const touched = measureSweeps([point(0, 0.97, 0.6, 0.1), point(1, 0.9, 0.6, 0.1)], 0.95);
  expect(limitsTable(touched, config)?.rows).toEqual([['A dial', 'from 0 to 1', 'style', '≥ 1', null, null]]);
});
