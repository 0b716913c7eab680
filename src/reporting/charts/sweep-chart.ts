import type { Chart, Estimate } from '../result.ts';
import { axisChannel, type NumberAxis, rateAxis } from './axis.ts';
import { chartNumber } from './chart-number.ts';
import { extraHeight, seriesChannels } from './series.ts';
import { type FigureWidth, faint, figureWidths, themedSpec } from './theme.ts';

/** What was measured at one setting of a dial; `end` is the setting beyond the numbers, as "keep all". */
export interface SweepPoint {
  readonly setting: number | 'end';
  readonly estimate: Estimate;
}

export interface SweepSeries {
  readonly label: string;
  /** In order of the setting. */
  readonly points: readonly SweepPoint[];
}

export interface SweepChart {
  /** The file's stem. */
  readonly name: string;
  readonly description: string;
  /** What is turned. */
  readonly dial: string;
  /** What the setting beyond the numbers is called, at the right of them. */
  readonly end?: string;
  readonly metric: NumberAxis | string;
  readonly series: readonly SweepSeries[];
  /** Values of the metric to compare with, each a dashed line with its name. */
  readonly references?: readonly { value: number; label: string }[];
  readonly width?: FigureWidth;
}

/**
 * A metric against a numeric dial: dots with interval bars, joined by lines within each series, thinly to the setting
 * beyond the numbers. Series are set side by side by a hair, so that their bars don't cover each other.
 */
export function sweepChart(content: SweepChart): Chart {
  const { name, description, dial, end, metric, series, references = [], width = 'single' } = content;
  const settings = series.flatMap(({ points }) => points.map(({ setting }) => setting));
  const numbers = [...new Set(settings.filter((setting) => setting !== 'end'))].sort((a, b) => a - b);
  if (numbers.length < 2) throw new Error(`chart ${name}: a sweep needs two numeric settings, not ${numbers.length}`);
  if (settings.includes('end') && end === undefined) throw new Error(`chart ${name}: the end setting has no name`);
  const first = numbers[0]!;
  const last = numbers.at(-1)!;
  const range = last - first;
  const endAt = last + 0.18 * range;
  const y = typeof metric === 'string' ? rateAxis(metric) : metric;
  const x: NumberAxis = {
    title: dial,
    scale: 'linear',
    domain: [first - 0.04 * range, (end === undefined ? last : endAt) + 0.06 * range],
    ticks: end === undefined ? numbers : [...numbers, endAt],
    labels: [...spacedLabels(numbers), ...(end === undefined ? [] : [end])],
  };
  const rows = series.flatMap(({ label, points }, i) =>
    points.map(({ setting, estimate: { value, low, high } }) => ({
      series: label,
      part: setting === 'end' ? 'end' : 'numbers',
      x: chartNumber((setting === 'end' ? endAt : setting) + (i - (series.length - 1) / 2) * 0.012 * range),
      y: chartNumber(value),
      ...(low === undefined || high === undefined ? {} : { low: chartNumber(low), high: chartNumber(high) }),
    })),
  );
  const labels = series.map(({ label }) => label);
  const { color, strokeDash } = seriesChannels(labels, 'line');
  const xChannel = axisChannel(x, 'x');
  const yChannel = axisChannel(y, 'y');
  const layer = [
    ...references.flatMap(({ value, label }) => [
      {
        data: { values: [{ y: value }] },
        mark: { type: 'rule', color: faint, strokeWidth: 0.6, strokeDash: [3, 2] },
        encoding: { y: yChannel },
      },
      {
        data: { values: [{ y: value, label }] },
        mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -2 },
        encoding: { x: { value: 3 }, y: yChannel, text: { field: 'label' } },
      },
    ]),
    {
      mark: { type: 'line', strokeWidth: 0.5 },
      encoding: { x: xChannel, y: yChannel, color, strokeDash },
    },
    {
      transform: [{ filter: "datum.part === 'numbers'" }],
      mark: { type: 'line' },
      encoding: { x: xChannel, y: yChannel, color, strokeDash },
    },
    {
      transform: [{ filter: 'isValid(datum.low)' }],
      mark: { type: 'rule', strokeWidth: 0.8 },
      encoding: { x: xChannel, y: { ...yChannel, field: 'low' }, y2: { field: 'high' }, color },
    },
    {
      mark: { type: 'point', filled: true, opacity: 1, size: 16, shape: 'circle' },
      encoding: { x: xChannel, y: yChannel, color },
    },
  ];
  const height = Math.round(figureWidths.single * 0.75) + extraHeight(labels);
  return { name, description, spec: themedSpec(width, { description, height, data: { values: rows }, layer }) };
}

/** The settings as written below the axis; one too near the last that is written stays a tick without a label. */
function spacedLabels(numbers: readonly number[]): string[] {
  const least = 0.09 * (numbers.at(-1)! - numbers[0]!);
  let written = Number.NEGATIVE_INFINITY;
  return numbers.map((number) => {
    if (number - written < least) return '';
    written = number;
    return String(number);
  });
}
