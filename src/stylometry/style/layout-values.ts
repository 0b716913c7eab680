/** One layout habit of a text as a number, and the amount below which differences of it are noise. */
export interface LayoutValue {
  readonly name: string;
  readonly noise: number;
  of(text: string, lines: readonly string[]): number;
}

const isBlank = (line: string): boolean => line.trim() === '';
const written = (lines: readonly string[]): string[] => lines.filter((line) => !isBlank(line));
const share = (count: number, total: number): number => (total > 0 ? count / total : 0);
const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** The paragraphs of a text: what blank lines part, each as its lines. */
function paragraphs(lines: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (!isBlank(line)) found[found.length - 1].push(line);
    else if (found[found.length - 1].length > 0) found.push([]);
  }
  return found.filter((paragraph) => paragraph.length > 0);
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

const lengths = (lines: readonly string[]): number[] => written(lines).map((line) => line.trimEnd().length);
const matching = (lines: readonly string[], pattern: RegExp): number =>
  share(written(lines).filter((line) => pattern.test(line)).length, written(lines).length);

/** The layout habits of a text whose lines end in newlines. Lengths are in UTF-16 code units, shares are of lines. */
export const layoutValues: readonly LayoutValue[] = [
  { name: 'lineCount', noise: 1, of: (_, lines) => written(lines).length },
  { name: 'lineLengthMean', noise: 5, of: (_, lines) => mean(lengths(lines)) },
  { name: 'lineLengthDeviation', noise: 5, of: (_, lines) => deviation(lengths(lines)) },
  {
    name: 'longestLine',
    noise: 5,
    of: (_, lines) => lengths(lines).reduce((longest, length) => Math.max(longest, length), 0),
  },
  { name: 'blankLineShare', noise: 0.05, of: (_, lines) => share(lines.length - written(lines).length, lines.length) },
  { name: 'paragraphLines', noise: 1, of: (_, lines) => mean(paragraphs(lines).map((paragraph) => paragraph.length)) },
  {
    name: 'paragraphLength',
    noise: 40,
    of: (_, lines) => mean(paragraphs(lines).map((paragraph) => paragraph.join(' ').length)),
  },
  { name: 'indentedLineShare', noise: 0.05, of: (_, lines) => matching(lines, /^\s/) },
  { name: 'tabLineShare', noise: 0.05, of: (_, lines) => matching(lines, /\t/) },
  { name: 'trailingSpaceShare', noise: 0.05, of: (_, lines) => matching(lines, /\s$/) },
  {
    name: 'indentedParagraphShare',
    noise: 0.05,
    of: (_, lines) => {
      const first = paragraphs(lines).map((paragraph) => paragraph[0]);
      return matching(first, /^\s/);
    },
  },
  {
    name: 'doubleBlankShare',
    noise: 0.05,
    of: (_, lines) =>
      share(lines.filter((line, i) => i > 0 && isBlank(line) && isBlank(lines[i - 1])).length, lines.length),
  },
  {
    name: 'doubleSpaceAfterSentenceShare',
    noise: 0.1,
    of: (text) => {
      const double = text.match(/[.!?]['")]? {2,}(?=\S)/g)?.length ?? 0;
      const single = text.match(/[.!?]['")]? (?=\S)/g)?.length ?? 0;
      return share(double, double + single);
    },
  },
  {
    name: 'doubleSpaceInsideShare',
    noise: 0.01,
    of: (text) => share(text.match(/[^\s.!?] {2,}(?=\S)/g)?.length ?? 0, text.length),
  },
];
