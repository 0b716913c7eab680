import { describe, expect, it } from 'vitest';
import {
  axisChannel,
  fractionOf,
  type NumberAxis,
  percentLabel,
  positionOf,
} from '../../../src/reporting/charts/axis.ts';
import { chartNumber } from '../../../src/reporting/charts/chart-number.ts';

const axis = (scale: NumberAxis['scale'], domain: [number, number]): NumberAxis => ({
  title: 'rate',
  scale,
  domain,
  ticks: domain,
  labels: domain.map(percentLabel),
});

describe('positionOf', () => {
  it('is the normal quantile on a normal-deviate axis', () => {
    // scipy.stats.norm.ppf([.001, .01, .05, .2, .5, .95])
    const quantiles = [-3.09023231, -2.32634787, -1.64485363, -0.84162123, 0, 1.64485363];
    for (const [i, rate] of [0.001, 0.01, 0.05, 0.2, 0.5, 0.95].entries()) {
      expect(Math.abs(positionOf(axis('normal-deviate', [0.001, 0.999]), rate) - quantiles[i]!)).toBeLessThan(0.011);
    }
  });
});

describe('fractionOf', () => {
  it('runs from 0 to 1 along the axis', () => {
    expect(fractionOf(axis('linear', [2, 4]), 3)).toBe(0.5);
    expect(fractionOf(axis('log', [0.001, 1]), 0.01)).toBeCloseTo(1 / 3, 12);
    expect(fractionOf(axis('normal-deviate', [0.1, 0.9]), 0.5)).toBeCloseTo(0.5, 12);
  });
});

describe('axisChannel', () => {
  it('keeps labels as text, whatever they hold', () => {
    const channel = axisChannel({ ...axis('linear', [0, 1]), labels: ['"quoted"', '\\'] }, 'x') as {
      axis: { labelExpr: string };
    };
    expect(channel.axis.labelExpr).toBe('["\\"quoted\\"","\\\\"][round(datum.index * 1)]');
  });
});

describe('chartNumber', () => {
  it('keeps six digits and refuses what JSON would lose', () => {
    expect(chartNumber(0.123456789)).toBe(0.123457);
    expect(() => chartNumber(Number.NaN)).toThrow("a chart can't show NaN");
    expect(() => chartNumber(Number.POSITIVE_INFINITY)).toThrow("a chart can't show Infinity");
  });
});

describe('percentLabel', () => {
  it('has no digits of binary rounding', () => {
    expect([0.001, 0.07, 0.55, 1].map(percentLabel)).toEqual(['0.1%', '7%', '55%', '100%']);
  });
});
