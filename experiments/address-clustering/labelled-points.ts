import { axisChannel, type NumberAxis, percentLabel } from '../../src/reporting/charts/axis.ts';
import { chartNumber } from '../../src/reporting/charts/chart-number.ts';
import { figureWidths, ink, themedSpec } from '../../src/reporting/charts/theme.ts';
import type { Chart, Estimate } from '../../src/reporting/result.ts';
import { placeLabels } from './place-labels.ts';

/** A point with its name and both intervals. */
export interface LabelledPoint {
  readonly label: string;
  readonly x: Estimate;
  readonly y: Estimate;
}

/** The plot without axes and key, in points: about what is left of a column's width. */
const plot = { width: 200, height: 150 };
const axisHeight = 30;
const keyRowHeight = 9;

/**
 * Two rates of several things against each other (recall and precision, say): a dot each with its number beside it, thin
 * grey lines over both intervals, and a key of the numbers below.
 */
export function labelledPointsChart(content: {
  readonly name: string;
  readonly description: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly LabelledPoint[];
}): Chart {
  const { name, description, points } = content;
  const xAxis = axisAround(content.x, points, 'x');
  const yAxis = axisAround(content.y, points, 'y');
  const [x, y] = [axisChannel(xAxis, 'x'), axisChannel(yAxis, 'y')];
  const labels = placeLabels(
    points.map((point, i) => ({
      label: String(i + 1),
      x: (point.x.value - xAxis.domain[0]) * scaleOf(xAxis, plot.width),
      y: (yAxis.domain[1] - point.y.value) * scaleOf(yAxis, plot.height),
    })),
    plot,
  );
  const fromPlot = ({ x: left, y: down }: { readonly x: number; readonly y: number }) => ({
    x: chartNumber(xAxis.domain[0] + left / scaleOf(xAxis, plot.width)),
    y: chartNumber(yAxis.domain[1] - down / scaleOf(yAxis, plot.height)),
  });
  const keys = points.map(({ label }, i) => `${i + 1}  ${label}`);
  const columns = Math.max(...keys.map(({ length }) => length)) <= 22 ? 3 : 2;
  const key = {
    field: 'key',
    type: 'nominal',
    scale: { domain: keys, range: keys.map(() => ink) },
    legend: {
      orient: 'bottom',
      columns,
      symbolSize: 0,
      symbolStrokeWidth: 0,
      rowPadding: 0,
      labelOffset: 0,
      offset: 2,
    },
  };
  const bar = { type: 'rule', color: '#b4b4b4', strokeWidth: 0.6 };
  const layer = [
    {
      data: { values: spans(points, 'x') },
      mark: bar,
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
    },
    {
      data: { values: spans(points, 'y') },
      mark: bar,
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: {
        values: labels.flatMap(({ leader }) => {
          if (leader === null) return [];
          const [from, to] = leader.map(fromPlot);
          return [{ ...from, toX: to.x, toY: to.y }];
        }),
      },
      mark: { type: 'rule', color: ink, strokeWidth: 0.3 },
      encoding: { x, y, x2: { field: 'toX' }, y2: { field: 'toY' } },
    },
    {
      data: {
        values: points.map((point, i) => ({
          key: keys[i],
          x: chartNumber(point.x.value),
          y: chartNumber(point.y.value),
        })),
      },
      mark: { type: 'point', filled: true, opacity: 1, size: 14 },
      encoding: { x, y, color: key },
    },
    // The first, in white, keeps the intervals off the digits of the second.
    ...[{ stroke: '#ffffff', strokeWidth: 2 }, {}].map((outline) => ({
      data: { values: labels.map((label) => ({ ...fromPlot(label), label: label.label })) },
      mark: { type: 'text', align: 'center', baseline: 'middle', ...outline },
      encoding: { x, y, text: { field: 'label' } },
    })),
  ];
  const height = plot.height + axisHeight + Math.ceil(points.length / columns) * keyRowHeight;
  return {
    name,
    description,
    spec: { ...themedSpec('single', { description, layer }), height, width: figureWidths.single },
  };
}

/** Fifths of the whole that hold every point and interval, and 1 or 0 at the end where precision or recall begins. */
function axisAround(title: string, points: readonly LabelledPoint[], along: 'x' | 'y'): NumberAxis {
  const values = points.flatMap((point) => [point[along].value, point[along].low, point[along].high]);
  const known = values.filter((value) => value !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const fifth = (value: number, round: (value: number) => number) => round(Number((5 * value).toPrecision(6)));
  const from = along === 'x' ? 0 : Math.min(4, fifth(least, Math.floor));
  const to = along === 'y' ? 5 : Math.max(1, fifth(most, Math.ceil));
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) / 5);
  return { title, scale: 'linear', domain: [from / 5, to / 5], ticks, labels: ticks.map(percentLabel) };
}

function scaleOf({ domain: [from, to] }: NumberAxis, length: number): number {
  return length / (to - from);
}

function spans(points: readonly LabelledPoint[], along: 'x' | 'y') {
  return points
    .filter((point) => point[along].low !== undefined && point[along].high !== undefined)
    .map((point) => ({
      x: chartNumber(point.x.value),
      y: chartNumber(point.y.value),
      low: chartNumber(point[along].low!),
      high: chartNumber(point[along].high!),
    }));
}
