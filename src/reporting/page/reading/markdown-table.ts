/** A table as its Markdown file shows it. */
export interface MarkdownTable {
  readonly caption: string;
  readonly notes: readonly string[];
  readonly header: readonly string[];
  /** By column: whether its cells line up at the right, as numbers do. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** Indices of rows that a rule sets apart from the row before. */
  readonly rules: readonly number[];
}

/**
 * Reads what `tableToMarkdown` writes: the same texts, with their escapes undone.
 *
 * @throws Error where the text holds no table
 */
export function parseMarkdownTable(markdown: string): MarkdownTable {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| '));
  const alignment = lines[first + 1];
  if (first < 0 || !/^\|( -+:? \|)+$/.test(alignment ?? '')) throw new Error('no Markdown table in it');
  const end = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  const body = lines.slice(first + 2, end < 0 ? undefined : end).map(cellsOf);
  const rows: string[][] = [];
  const rules: number[] = [];
  for (const cells of body) {
    // A row of empty cells is how Markdown shows a rule.
    if (cells.every((cell) => cell === '')) rules.push(rows.length);
    else rows.push(cells);
  }
  return {
    caption: unescapeMarkdown(lines.slice(0, first).join(' ').trim()),
    notes: lines
      .slice(end < 0 ? lines.length : end)
      .flatMap((line) => (line.startsWith('- ') ? [unescapeMarkdown(line.slice(2))] : [])),
    header: cellsOf(lines[first]!),
    numeric: alignment!
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().endsWith(':')),
    rows,
    rules,
  };
}

/** The cells of a line, split at the bars that no backslash goes before. */
function cellsOf(line: string): string[] {
  const parts = line.match(/(?:[^\\|]|\\[\s\S])*\|/g) ?? [];
  return parts.slice(1).map((part) => unescapeMarkdown(part.slice(0, -1).trim()));
}

/** The text that `escapeMarkdown` made harmless. */
function unescapeMarkdown(text: string): string {
  return text
    .replace(/\\([\s\S])/g, '$1')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
