import { expect, it } from 'vitest';
import type { Comparison } from '../../../experiments/author-linking/comparisons.ts';
import { forestCharts } from '../../../experiments/author-linking/forest-charts.ts';
import { drawSvg } from '../../../src/reporting/rendering/vega-svg.ts';
import type { Chart } from '../../../src/reporting/result.ts';
import { reportRow } from './report-rows.ts';

const config = { evaluate: { falsePositiveRate: 0.01, prevalence: [], resamples: 100, lengths: [], ranking: false } };

const rowsOf = (dataset: string, count: number) =>
  Array.from({ length: count }, (_, i) => reportRow(dataset, `group ${i}`, { part: 'leave-one-out' }));

const comparison = (dataset: string, row: string): Comparison => ({
  ...{ dataset, of: '', row, part: 'leave-one-out', reference: 'all groups', measure: 'TPR@FPR=0.01' },
  ...{ difference: { value: -0.1, low: -0.2, high: 0 }, p: 0.04, pHolm: 0.1 },
});

/** Width and height of a drawing in points. */
async function sizeOf(chart: Chart): Promise<number[]> {
  const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(await drawSvg(chart))!;
  return [Number(width), Number(height)];
}

it('puts few rows of several corpora in one chart', () => {
  const rows = [...rowsOf('walks', 4), ...rowsOf('lessons', 4)];
  const charts = forestCharts(config, rows, [comparison('walks', 'group 0')]);
  expect(charts.map(({ name }) => name)).toEqual(['variants', 'differences']);
  const headings = JSON.stringify(charts[0]!.spec).match(/"heading":"[^"]*"/g);
  expect([...new Set(headings)]).toEqual(['"heading":"walks"', '"heading":"lessons"']);
});

it('gives each corpus a chart where one would be too tall, at the width of a column', async () => {
  const corpora = ['walks', 'lessons.csv', 'lessons csv'];
  const rows = corpora.flatMap((corpus) => rowsOf(corpus, 21));
  const charts = forestCharts(config, rows, [comparison('walks', 'group 3'), comparison('lessons csv', 'group 5')]);
  expect(charts.map(({ name }) => name)).toEqual([
    ...['variants-walks', 'variants-lessons-csv', 'variants-lessons-csv-2'],
    ...['differences-walks', 'differences-lessons-csv-2'],
  ]);
  expect(charts.map(({ description }) => description.split(': ').at(-1))).toEqual([...corpora, 'walks', 'lessons csv']);
  for (const chart of charts) {
    const [width, height] = await sizeOf(chart);
    expect(width).toBeCloseTo(238, 0);
    expect(height).toBeLessThan(300);
  }
});

it('keeps the name of a corpus that stands alone, however many rows it has', () => {
  expect(forestCharts(config, rowsOf('walks', 40), []).map(({ name }) => name)).toEqual(['variants']);
});

it('draws nothing where every corpus has one row', () => {
  expect(forestCharts(config, [...rowsOf('walks', 1), ...rowsOf('lessons', 1)], [])).toEqual([]);
});
