/** The name of every chart's font in its own files. */
export const fontFamily = 'Source Sans 3';

/** The font as CSS asks for it: quoted, for a name with a digit must be, and with what to take where it is missing. */
const fontStack = `'${fontFamily}', sans-serif`;

/** Widths of a figure in points (72 to the inch): one column of a two-column paper (84 mm), or both (174 mm). */
export const figureWidths = { single: 238, double: 493 } as const;

export type FigureWidth = keyof typeof figureWidths;

/** The colour of text, axes and reference marks. */
export const ink = '#222222';

/** The colour of what lies behind the data: diagonals, rules at a reference value. */
export const faint = '#8a8a8a';

/**
 * How series are told apart, in order: colours that colour-blind readers can tell apart, of distinct lightness, each
 * with its own dashes and symbol, so that a grey print keeps them apart too.
 */
export const seriesStyles: readonly { color: string; dash: readonly number[]; symbol: string }[] = [
  { color: '#1a1a1a', dash: [], symbol: 'circle' },
  { color: '#0f62a6', dash: [5, 2], symbol: 'square' },
  { color: '#c8501e', dash: [1.5, 1.5], symbol: 'triangle-up' },
  { color: '#2f9e77', dash: [7, 2, 1.5, 2], symbol: 'diamond' },
  { color: '#d99c1a', dash: [3, 1.5], symbol: 'triangle-down' },
  { color: '#7db4dd', dash: [9, 2], symbol: 'cross' },
  { color: '#8c5aa8', dash: [4, 1.5, 1, 1.5, 1, 1.5], symbol: 'triangle-right' },
  { color: '#9b9b9b', dash: [], symbol: 'triangle-left' },
];

/**
 * Vega-Lite's configuration of every chart: 7 and 8 point text, hairline axes, no grid, no frame, no label
 * on every mark for screen readers, who get the chart's description.
 */
const config = {
  aria: false,
  background: '#ffffff',
  font: fontStack,
  padding: 2,
  view: { stroke: null },
  axis: {
    domainColor: ink,
    domainWidth: 0.5,
    grid: false,
    labelColor: ink,
    labelFlush: false,
    labelFontSize: 7,
    labelLimit: 0,
    labelPadding: 2,
    tickColor: ink,
    tickSize: 3,
    tickWidth: 0.5,
    titleColor: ink,
    titleFontSize: 8,
    titleFontWeight: 400,
    titlePadding: 4,
  },
  legend: {
    columnPadding: 8,
    labelColor: ink,
    labelFontSize: 7,
    labelLimit: 0,
    labelOffset: 3,
    offset: 4,
    orient: 'top',
    symbolOpacity: 1,
    symbolStrokeWidth: 1.2,
    title: null,
  },
  line: { strokeWidth: 1.2, strokeCap: 'butt', strokeJoin: 'round' },
  text: { color: ink, fontSize: 7, font: fontStack },
};

/** A whole specification around layers: the schema, the theme, and a width that the figure has with all its labels. */
export function themedSpec(width: FigureWidth, body: Record<string, unknown>): Record<string, unknown> {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config,
    autosize: { type: 'fit', contains: 'padding' },
    width: figureWidths[width],
    ...body,
  };
}
