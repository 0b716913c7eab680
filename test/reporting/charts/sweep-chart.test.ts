import { describe, expect, it } from 'vitest';
import { sweepChart } from '../../../src/reporting/charts/sweep-chart.ts';

const base = { name: 'sweep', description: '', dial: 'threshold', metric: 'TPR' };
const point = (setting: number | 'end') => ({ setting, estimate: { value: 0.5 } });

describe('sweepChart', () => {
  it('puts the end setting right of the numbers, with its name at the axis', () => {
    const { spec } = sweepChart({
      ...base,
      end: 'keep all',
      series: [{ label: 'a', points: [point(0.5), point(1), point('end')] }],
    });
    const { values } = spec.data as { values: { x: number; part: string }[] };
    expect(values.map(({ x, part }) => [x, part])).toEqual([
      [0.5, 'numbers'],
      [1, 'numbers'],
      [1.09, 'end'],
    ]);
    expect(JSON.stringify(spec.layer)).toContain('keep all');
  });

  it('needs two numbers, and a name for the end', () => {
    expect(() => sweepChart({ ...base, series: [{ label: 'a', points: [point(1), point('end')] }] })).toThrow(
      'chart sweep: a sweep needs two numeric settings, not 1',
    );
    expect(() => sweepChart({ ...base, series: [{ label: 'a', points: [point(0), point(1), point('end')] }] })).toThrow(
      'chart sweep: the end setting has no name',
    );
  });
});
