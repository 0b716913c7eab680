import type { View } from 'vega';
import { precisionAtPrevalence } from '../../../evaluation/prevalence.ts';
import { precisionRecallChart } from '../../charts/precision-recall-chart.ts';
import { prevalenceChart } from '../../charts/prevalence-chart.ts';
import { rocChart } from '../../charts/roc-chart.ts';
import { seriesStyles } from '../../charts/theme.ts';
import type { Chart } from '../../result.ts';
import type { OperatingRow } from '../page-data.ts';
import { interactiveSpec, layersOf, markOf } from './chart-spec.ts';
import { drawChart } from './chart-view.ts';
import { chartWords } from './chart-words.ts';
import type { OperatingPoint } from './operating-point.ts';
import { showTooltips } from './tooltip.ts';

/** Where the three charts are drawn. */
export interface OperatingPlaces {
  readonly roc: HTMLElement;
  readonly precisionRecall: HTMLElement;
  readonly prevalence: HTMLElement;
}

/** Draws a row's three curves. What it returns moves the point on all of them. */
export function drawOperatingCharts(
  row: OperatingRow,
  places: OperatingPlaces,
): (point: OperatingPoint, prevalence: number) => void {
  const points = row.threshold.map((_, i) => ({
    recall: row.truePositives[i]! / row.positives,
    fall: row.falsePositives[i]! / row.negatives,
    precision: row.truePositives[i]! / Math.max(1, row.truePositives[i]! + row.falsePositives[i]!),
  }));
  const roc = drawWithPoint(
    rocChart({
      name: 'roc',
      description: 'ROC curve',
      series: [{ label: row.label, points: points.map(({ fall, recall }) => ({ x: fall, y: recall })) }],
    }),
    places.roc,
  );
  const precisionRecall = drawWithPoint(
    precisionRecallChart({
      name: 'precision-recall',
      description: 'Precision against recall',
      series: [
        { label: row.label, points: points.slice(1).map(({ recall, precision }) => ({ x: recall, y: precision })) },
      ],
    }),
    places.precisionRecall,
  );
  const prevalence = drawWithPoint(
    prevalenceChart({
      name: 'prevalence',
      description: 'Precision against prevalence',
      series: [
        {
          label: row.label,
          points: [
            { x: 1e-6, y: 0 },
            { x: 0.5, y: 1 },
          ],
        },
      ],
    }),
    places.prevalence,
  );
  return ({ truePositiveRate, falsePositiveRate, precision, adjusted }, share) => {
    const series = row.label;
    // The axis starts at 0.1%: a lower rate lies on its start.
    moveTo(roc, [{ series, x: Math.max(0.001, falsePositiveRate), y: truePositiveRate }]);
    moveTo(precisionRecall, precision === null ? [] : [{ series, x: truePositiveRate, y: precision }]);
    const known = adjusted.precision !== null;
    prevalence.data('curve', known ? adjustedCurve(series, truePositiveRate, falsePositiveRate) : []);
    moveTo(prevalence, adjusted.precision === null ? [] : [{ series, x: share, y: adjusted.precision }]);
  };
}

/** From one pair in a million to one in two. */
function adjustedCurve(series: string, truePositiveRate: number, falsePositiveRate: number) {
  const shares = Array.from({ length: 58 }, (_, i) => 10 ** (i / 10 - 6)).filter((share) => share <= 0.5);
  return shares.map((x) => ({ series, x, y: precisionAtPrevalence(truePositiveRate, falsePositiveRate, x) ?? 0 }));
}

function moveTo(view: View, values: readonly object[]): void {
  view.data('point', [...values]).run();
}

/** A chart of one curve without a legend, its data by name, and a point on it that can be moved. */
function drawWithPoint({ spec }: Chart, place: HTMLElement): View {
  const layers = layersOf(spec).map(({ encoding, ...layer }) => {
    const { color: _, strokeDash: __, ...rest } = encoding ?? {};
    const own =
      markOf(layer) === 'line' && layer.data === undefined
        ? { mark: { type: 'line', color: seriesStyles[1]!.color } }
        : {};
    return { ...layer, ...own, encoding: rest };
  });
  const last = layers[layers.length - 1]!;
  const point = {
    name: 'operating',
    data: { name: 'point', values: [] },
    mark: {
      type: 'point',
      filled: true,
      size: 70,
      color: seriesStyles[2]!.color,
      opacity: 1,
      stroke: '#ffffff',
      strokeWidth: 1,
    },
    encoding: { x: last.encoding.x, y: last.encoding.y },
  };
  const named = { ...spec, data: { ...(spec.data as object), name: 'curve' }, layer: [...layers, point] };
  const view = drawChart(interactiveSpec(named), place);
  showTooltips(view, chartWords(named));
  return view;
}
