import type { Chart } from '../result.ts';
import { compactJson } from './compact-json.ts';
import { embedFonts } from './embedded-svg.ts';
import { svgToPdf } from './pdf.ts';
import { svgToPng } from './png.ts';
import { drawSvg } from './vega-svg.ts';

/** A chart in the formats that a paper and a page need. */
export interface RenderedChart {
  /** The specification as JSON, a data row a line. */
  readonly vegaLite: string;
  readonly svg: string;
  readonly pdf: Uint8Array;
  /** Only when asked for. */
  readonly png?: Uint8Array;
}

/** Renders a chart; equal charts give equal bytes. */
export async function renderChart(chart: Chart, { png = false } = {}): Promise<RenderedChart> {
  const bare = await drawSvg(chart);
  return {
    vegaLite: `${compactJson(chart.spec)}\n`,
    svg: `${await embedFonts(bare)}\n`,
    pdf: await svgToPdf(bare, chart.name),
    ...(png ? { png: await svgToPng(bare) } : {}),
  };
}
