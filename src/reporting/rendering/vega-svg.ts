import type { Chart } from '../result.ts';
import { loadFonts } from './font.ts';
import { fontTextWidth } from './text-width.ts';
import { tidySvg } from './tidy-svg.ts';

interface Vega {
  readonly compile: typeof import('vega-lite').compile;
  readonly vega: typeof import('vega');
}

/** What Vega exports for others to measure text with, and its types leave out. */
interface TextMetrics {
  readonly textMetrics: { width: (item: { fontSize?: number; fontWeight?: unknown }, text: unknown) => number };
}

let ready: Promise<Vega> | undefined;

/**
 * A chart drawn as SVG without its font inside, one point a user unit. The bytes depend on the chart alone.
 * @throws Error that names the chart, with Vega-Lite's own words, even where it only warns: a chart with a mistake is
 * not published
 */
export async function drawSvg(chart: Chart): Promise<string> {
  ready ??= loadVega();
  try {
    return tidySvg(await drawWithVega(chart.spec, await ready), chart);
  } catch (error) {
    throw new Error(`chart ${chart.name}: ${(error as Error).message}`, { cause: error });
  }
}

async function drawWithVega(chartSpec: Chart['spec'], { compile, vega }: Vega): Promise<string> {
  const logger = vega.logger(vega.Warn);
  logger.warn = logger.error = (...message) => {
    throw new Error(message.join(' '));
  };
  // biome-ignore lint/suspicious/noExplicitAny: a chart's specification is plain JSON, which the compiler checks
  const { spec } = compile(chartSpec as any, { logger });
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Loads Vega and has it measure text by the charts' font; without a canvas it would only guess widths. */
async function loadVega(): Promise<Vega> {
  const [vega, { compile }, fonts] = await Promise.all([import('vega'), import('vega-lite'), loadFonts()]);
  const width = await fontTextWidth(fonts);
  (vega as unknown as TextMetrics).textMetrics.width = (item, text) =>
    width(String(text), item.fontSize ?? 11, Number(item.fontWeight) >= 600 || item.fontWeight === 'bold');
  return { compile, vega };
}
