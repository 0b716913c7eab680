import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { forestChart } from '../../../src/reporting/charts/forest-chart.ts';
import { loadFonts } from '../../../src/reporting/rendering/font.ts';
import { drawSvg } from '../../../src/reporting/rendering/vega-svg.ts';

/** The part of the plane that a chart's marks and texts take up, in points, beyond its page too. */
async function extentOf(heading: string, label: string): Promise<{ from: number; to: number }> {
  const estimate = { value: 0.1, low: -0.1, high: 0.2 };
  const groups = [{ heading, rows: [{ label, estimate }] }];
  const chart = forestChart({
    name: 'd',
    description: '',
    title: 'Difference',
    format: 'points',
    reference: 0,
    groups,
  });
  const { regular, semiBold } = await loadFonts();
  const font = { fontFiles: [regular.path, semiBold.path], loadSystemFonts: false };
  const { x, width } = new Resvg(await drawSvg(chart), { font }).getBBox()!;
  return { from: x, to: x + width };
}

it.each([
  ['spamassassin-ham: against logistic regression, paper', 'random forest'],
  ['spamassassin-ham: against logistic regression, paper', 'boosted trees, wide, layout normalised'],
  ['walks: against WALKS AND MEALS', 'meals'],
  ['walks', 'meals'],
])('keeps the heading "%s" over "%s" within the width of a column', async (heading, label) => {
  const { from, to } = await extentOf(heading, label);
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to).toBeLessThanOrEqual(238.01);
});
