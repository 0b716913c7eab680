import type { Chart } from '../result.ts';
import { axisChannel, type NumberAxis, positionOf } from './axis.ts';
import { chartNumber } from './chart-number.ts';
import { type CurvePoint, type CurveSeries, cutCurve, thinCurve } from './curve.ts';
import { type ReferencePoint, referenceLayers } from './reference-layers.ts';
import { extraHeight, seriesChannels } from './series.ts';
import { type FigureWidth, faint, figureWidths, themedSpec } from './theme.ts';

/** What a chart of curves shows besides its axes. */
export interface CurveChart {
  /** The file's stem. */
  readonly name: string;
  readonly description: string;
  readonly series: readonly CurveSeries[];
  readonly references?: readonly ReferencePoint[];
  readonly width?: FigureWidth;
}

/** How curves are drawn: on which axes, with what behind them. */
export interface CurveDrawing {
  readonly x: NumberAxis;
  readonly y: NumberAxis;
  /** The line that a method without skill, or a perfect one, would follow. */
  readonly diagonal?: readonly CurvePoint[];
  /** Values of x that a dotted rule marks. */
  readonly rules?: readonly number[];
  /** Whether points show as dots with interval bars, in place of a line with a band. */
  readonly dots?: boolean;
  /** Height over width of a figure whose legend has few lines; 0.85 unless told. */
  readonly aspect?: number;
}

/**
 * A chart of labelled curves on two number axes. Intervals are drawn as bands; curves are cut at the x axis's ends
 * and thinned to what a print can show, their values kept to six digits.
 */
export function curveChart(content: CurveChart, drawing: CurveDrawing): Chart {
  const { name, description, series, references = [], width = 'single' } = content;
  const { x, y, diagonal, rules = [], dots = false, aspect = 0.85 } = drawing;
  const rows = (points: readonly CurvePoint[], label: string) =>
    (dots ? points : thinCurve(cutCurve(points, x.domain), x, y)).map((point) => ({
      series: label,
      x: drawn(x, point.x),
      y: drawn(y, point.y),
      ...(point.low === undefined || point.high === undefined
        ? {}
        : { low: drawn(y, point.low), high: drawn(y, point.high) }),
    }));
  const xChannel = axisChannel(x, 'x');
  const yChannel = axisChannel(y, 'y');
  const data = series.flatMap(({ label, points }) => rows(points, label));
  const labels = series.map(({ label }) => label);
  const channels = seriesChannels(labels, dots ? 'symbol' : 'line');
  const color = channels.color;
  const intervals = { transform: [{ filter: 'isValid(datum.low)' }] };
  const span = { x: xChannel, y: { ...yChannel, field: 'low' }, y2: { field: 'high' }, color };
  const layer = [
    ...(diagonal === undefined
      ? []
      : [
          {
            data: { values: rows(diagonal, 'diagonal') },
            mark: { type: 'line', color: faint, strokeWidth: 0.5 },
            encoding: { x: xChannel, y: yChannel },
          },
        ]),
    ...rules.map((value) => ({
      data: { values: [{ x: drawn(x, value) }] },
      mark: { type: 'rule', color: faint, strokeWidth: 0.5, strokeDash: [2, 2] },
      encoding: { x: xChannel },
    })),
    ...(!data.some((row) => row.low !== undefined)
      ? []
      : [
          dots
            ? { ...intervals, mark: { type: 'rule', strokeWidth: 0.8 }, encoding: span }
            : { ...intervals, mark: { type: 'area', opacity: 0.18 }, encoding: span },
        ]),
    {
      mark: dots ? { type: 'point', filled: true, opacity: 1, size: 22 } : { type: 'line' },
      encoding: {
        x: xChannel,
        y: yChannel,
        ...(dots ? {} : { order: null }),
        ...channels,
      },
    },
    ...references.flatMap((point) =>
      referenceLayers({ ...point, x: drawn(x, point.x), y: drawn(y, point.y) }, { x: xChannel, y: yChannel }),
    ),
  ];
  const height = Math.round(figureWidths.single * aspect) + extraHeight(labels);
  return { name, description, spec: themedSpec(width, { description, height, data: { values: data }, layer }) };
}

function drawn(axis: NumberAxis, value: number): number {
  return chartNumber(positionOf(axis, value));
}
