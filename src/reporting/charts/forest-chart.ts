import type { Chart, Estimate } from '../result.ts';
import { chartNumber } from './chart-number.ts';
import { type FigureWidth, faint, figureWidths, ink, themedSpec } from './theme.ts';

/** One variant's estimate. */
export interface ForestRow {
  readonly label: string;
  readonly estimate: Estimate;
}

/** Rows that belong together, under a heading where they have one. */
export interface ForestGroup {
  readonly heading?: string;
  readonly rows: readonly ForestRow[];
}

export interface ForestChart {
  /** The file's stem. */
  readonly name: string;
  readonly description: string;
  /** What is estimated. */
  readonly title: string;
  readonly groups: readonly ForestGroup[];
  /** A value to compare with, as the full model's: a dashed line. */
  readonly reference?: number;
  /** Whether the axis writes rates as percentages, differences of rates in points (with sign), or plain numbers. */
  readonly format: 'percent' | 'points' | 'decimal';
  /** Where the axis starts and ends; as the data needs unless told. */
  readonly domain?: readonly [number, number];
  readonly width?: FigureWidth;
}

const rowHeight = 11;

/** A forest plot: a row a variant, a dot at its estimate, a line over its interval, headings between groups. */
export function forestChart(content: ForestChart): Chart {
  const { name, description, title, groups, reference, format, domain, width = 'single' } = content;
  const scaled = (value: number) => chartNumber(format === 'decimal' ? value : 100 * value);
  const lines = groups.flatMap(({ heading, rows }) => [
    ...(heading === undefined ? [] : [{ heading, label: '' }]),
    ...rows.map(({ label, estimate: { value, low, high } }) => ({
      label,
      value: scaled(value),
      ...(low === undefined || high === undefined ? {} : { low: scaled(low), high: scaled(high) }),
    })),
  ]);
  const rows = lines.map((line, row) => ({ row, ...line }));
  const atRight = headingsOverflow(groups, figureWidths[width]);
  const rowAxis = {
    title: null,
    domain: false,
    ticks: false,
    labelPadding: 6,
    labelExpr: `${JSON.stringify(rows.map(({ label }) => label))}[datum.value]`,
  };
  const y = { field: 'row', type: 'ordinal', scale: { domain: rows.map(({ row }) => row), padding: 0 }, axis: rowAxis };
  const x = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: false, nice: true, ...(domain === undefined ? {} : { domain: domain.map(scaled), nice: false }) },
    axis: { title: titleWithUnit(title, format), tickCount: width === 'single' ? 5 : 9, labelExpr: axisLabel(format) },
  };
  const layer = [
    ...(reference === undefined
      ? []
      : [
          {
            data: { values: [{ value: scaled(reference) }] },
            mark: { type: 'rule', color: faint, strokeWidth: 0.6, strokeDash: [3, 2] },
            encoding: { x },
          },
        ]),
    // The first, in white, keeps the reference line off the letters of the second.
    ...[{ stroke: '#ffffff', strokeWidth: 3 }, {}].map((outline) => ({
      data: { values: rows.filter((row) => 'heading' in row) },
      mark: { type: 'text', align: atRight ? 'right' : 'left', fontWeight: 600, baseline: 'middle', ...outline },
      encoding: { y, x: { value: atRight ? 'width' : 3 }, text: { field: 'heading' } },
    })),
    {
      data: { values: rows.filter((row) => 'low' in row) },
      mark: { type: 'rule', color: ink, strokeWidth: 0.9 },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
    },
    {
      data: { values: rows.filter((row) => 'value' in row) },
      mark: { type: 'point', filled: true, opacity: 1, size: 22, color: ink },
      encoding: { y, x },
    },
  ];
  return {
    name,
    description,
    spec: {
      ...themedSpec(width, { description, layer }),
      autosize: { type: 'fit-x', contains: 'padding' },
      height: rows.length * rowHeight,
      width: figureWidths[width],
    },
  };
}

/**
 * Whether a heading may be too long for the plot beside the labels. Set from the right edge it runs over the labels'
 * column, where its own row has none.
 */
function headingsOverflow(groups: readonly ForestGroup[], figureWidth: number): boolean {
  // Points a character, on the safe side, of 7-point text.
  const [regular, semiBold] = [3.6, 3.9];
  const label = Math.max(...groups.flatMap(({ rows }) => rows.map((row) => row.label.length)));
  const heading = Math.max(...groups.map((group) => group.heading?.length ?? 0));
  return heading * semiBold > figureWidth - label * regular;
}

function titleWithUnit(title: string, format: ForestChart['format']): string {
  if (format === 'decimal') return title;
  return format === 'percent' ? `${title} (%)` : `${title} (points)`;
}

function axisLabel(format: ForestChart['format']): string {
  return format === 'points' ? "datum.value === 0 ? '0' : format(datum.value, '+~r')" : "format(datum.value, '~r')";
}
