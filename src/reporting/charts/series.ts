import { seriesStyles } from './theme.ts';

/** Characters that fit beside a mark in a figure of one column. */
const widestLine = 60;

/** Lines of a legend that a figure of the usual height has room for, and the height in points of each beyond them. */
const roomyLines = 6;
const lineHeight = 9;

/** The marks of a legend: a stroke long enough to show its dashes, or a symbol of the plot's size. */
const legendMarks = {
  line: { symbolType: 'stroke', symbolSize: 320, clipHeight: 9, rowPadding: 1 },
  symbol: { symbolSize: 22, rowPadding: 1 },
} as const;

/**
 * The encoding channels that tell labelled series apart by colour, and by dashes or symbol, with one legend above.
 * @throws Error for more series than a reader can tell apart
 */
export function seriesChannels(labels: readonly string[], form: 'line' | 'symbol'): Record<string, unknown> {
  if (labels.length > seriesStyles.length) {
    throw new Error(`a chart tells at most ${seriesStyles.length} series apart, not ${labels.length}: make two charts`);
  }
  if (new Set(labels).size < labels.length)
    throw new Error(`two series of a chart share a label: ${labels.join(', ')}`);
  const styles = seriesStyles.slice(0, labels.length);
  const legend = labels.length > 1 ? legendOf(labels, form) : null;
  const channel = (range: readonly unknown[], own: unknown) => ({
    field: 'series',
    type: 'nominal',
    scale: { domain: labels, range },
    legend: own,
  });
  const color = channel(
    styles.map((style) => style.color),
    legend,
  );
  return form === 'line'
    ? {
        color,
        strokeDash: channel(
          styles.map((style) => style.dash),
          legend,
        ),
      }
    : {
        color,
        shape: channel(
          styles.map((style) => style.symbol),
          legend,
        ),
      };
}

/** How much higher than others a figure must be for its legend, in points. */
export function extraHeight(labels: readonly string[]): number {
  const lines = labels.reduce((sum, label) => sum + brokenAtCommas(label, widestLine).length, 0);
  return Math.max(0, Math.ceil(lines / legendColumns(labels)) - roomyLines) * lineHeight;
}

function legendOf(labels: readonly string[], form: 'line' | 'symbol'): Record<string, unknown> {
  const lines = labels.map((label) => brokenAtCommas(label, widestLine));
  const broken = lines.some(({ length }) => length > 1);
  return {
    columns: legendColumns(labels),
    ...legendMarks[form],
    ...(broken && { labelExpr: `${JSON.stringify(lines)}[indexof(${JSON.stringify(labels)}, datum.label)]` }),
  };
}

/** A label in lines of at most so many characters where it has commas enough. */
function brokenAtCommas(label: string, widest: number): string[] {
  const lines: string[] = [];
  for (const part of label.split(/(?<=,) /)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= widest) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

function legendColumns(labels: readonly string[]): number {
  const longest = Math.max(...labels.map((label) => label.length));
  return longest <= 12 ? 3 : longest <= 24 ? 2 : 1;
}
