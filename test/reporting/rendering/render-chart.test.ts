import { describe, expect, it } from 'vitest';
import { figureWidths } from '../../../src/reporting/charts/theme.ts';
import { loadFonts } from '../../../src/reporting/rendering/font.ts';
import { renderChart } from '../../../src/reporting/rendering/render-chart.ts';
import { fontTextWidth } from '../../../src/reporting/rendering/text-width.ts';
import { drawSvg } from '../../../src/reporting/rendering/vega-svg.ts';
import { exampleCharts } from '../example-charts.ts';
import { hostile } from '../example-table.ts';

describe.each(exampleCharts.map((chart) => [chart.name, chart] as const))('the %s chart', (_name, chart) => {
  it('is the same bytes twice, at column width, with its font inside and no date', async () => {
    const once = await renderChart(chart);
    const again = await renderChart(chart);
    expect(again.svg === once.svg && again.vegaLite === once.vegaLite).toBe(true);
    expect(Buffer.compare(again.pdf, once.pdf)).toBe(0);
    expect(once.svg).toMatch(new RegExp(`<svg [^>]*width="${figureWidths.single}pt" height="\\d+pt"`));
    expect(once.svg).toContain(
      '@font-face{font-family:"Source Sans 3";font-weight:400;src:url(data:font/woff2;base64,',
    );
    expect(once.svg).toContain(`aria-label="${chart.description}"`);
    expect(JSON.parse(once.vegaLite)).toEqual(JSON.parse(JSON.stringify(chart.spec)));
    const pdf = Buffer.from(once.pdf).toString('latin1');
    expect(pdf.includes('/FontFile2')).toBe(true);
    expect(/Helvetica|Times/.test(pdf)).toBe(false);
    expect(/\/MediaBox[^\]]*\]/.exec(pdf)?.[0]).toMatch(new RegExp(`/MediaBox \\[0 0 ${figureWidths.single} \\d+\\]`));
    expect(pdf.match(/\(D:\d{8}/g)).toEqual(['(D:19700101', '(D:19700101']);
  });

  it('keeps every label whole and inside the figure', async () => {
    const width = await fontTextWidth(await loadFonts());
    const svg = await drawSvg(chart);
    for (const { text, anchor, x, size } of textsOf(svg)) {
      const length = width(text, size, false);
      const left = x - { start: 0, middle: length / 2, end: length }[anchor];
      expect(left, text).toBeGreaterThanOrEqual(-0.5);
      expect(left + length, text).toBeLessThanOrEqual(figureWidths.single + 0.5);
      expect(text).not.toContain('…');
    }
  });
});

it('shows a hostile label as text', async () => {
  const hostileCharts = exampleCharts.filter((chart) => JSON.stringify(chart.spec).includes(hostile));
  expect(hostileCharts.length).toBeGreaterThanOrEqual(4);
  for (const chart of hostileCharts) {
    const { svg } = await renderChart(chart);
    expect(svg).toContain('=&lt;script&gt; &amp; 50% of a_b|c');
    expect(svg).not.toContain('<script');
  }
});

it('draws a heading in the heavier weight, in both SVG and PDF', async () => {
  const { svg, pdf } = await renderChart(exampleCharts.find(({ name }) => name === 'forest')!);
  expect(svg).toContain('font-weight:600;src:url(');
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/FontFile2/g),
  ).toHaveLength(2);
});

it('makes a PNG of 300 pixels an inch when asked', async () => {
  const { png } = await renderChart(exampleCharts[0]!, { png: true });
  expect(Buffer.from(png!).subarray(1, 4).toString()).toBe('PNG');
  expect(Buffer.from(png!).readUInt32BE(16)).toBe(Math.round((figureWidths.single / 72) * 300));
  expect(await renderChart(exampleCharts[0]!)).not.toHaveProperty('png');
});

it('refuses a chart that Vega-Lite warns of or can not compile, by name', async () => {
  const encoding = { x: { field: 'x', type: 'quantitative', scale: { type: 'log', zero: true } } };
  const warned = { data: { values: [{ x: 1 }] }, mark: 'point', encoding };
  await expect(drawSvg({ name: 'warned', description: '', spec: warned })).rejects.toThrow(/^chart warned: .*"zero"/);
  await expect(drawSvg({ name: 'broken', description: '', spec: {} })).rejects.toThrow(/^chart broken: /);
});

/** Every text that lies flat, where its anchor is: the sum of the shifts of the groups around it. */
function textsOf(svg: string): { text: string; anchor: 'start' | 'middle' | 'end'; x: number; size: number }[] {
  const texts = [];
  const shifts: number[] = [];
  for (const [tag, content] of [...svg.matchAll(/<([^>]+)>([^<]*)/g)].map(
    (match) => match.slice(1) as [string, string],
  )) {
    const shift = Number(/translate\(([-\d.]+)/.exec(tag)?.[1] ?? 0);
    if (tag.startsWith('g') && !tag.endsWith('/')) shifts.push(shift);
    if (tag === '/g') shifts.pop();
    if (!tag.startsWith('text') || tag.includes('rotate')) continue;
    texts.push({
      text: content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      anchor: /text-anchor="(\w+)"/.exec(tag)![1] as 'start' | 'middle' | 'end',
      x: shifts.reduce((sum, own) => sum + own, shift),
      size: Number(/font-size="([\d.]+)px"/.exec(tag)![1]),
    });
  }
  expect(texts.length).toBeGreaterThan(5);
  return texts;
}
