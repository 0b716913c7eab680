import { onOneLine } from './control-characters.ts';
import type { Table } from './result.ts';
import { isNumeric, type Notation, tableText } from './table-text.ts';

const superscripts: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (superscript, digit) => [digit, superscript])),
};

/** How people read numbers on a screen: signs of Unicode. */
export const screenSigns: Omit<Notation, 'escape'> = {
  minus: '−',
  infinity: '∞',
  power: (mantissa, exponent) => `${mantissa}×10${Array.from(String(exponent), (sign) => superscripts[sign]).join('')}`,
  missing: '–',
};

const markdown: Notation = { ...screenSigns, escape: escapeMarkdown };

/** Text on one line that GitHub-flavoured Markdown shows as it is: no markup, HTML, mathematics, list or cell break. */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_~$|[\]]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A table for people, in GitHub-flavoured Markdown: the caption, the table, then its notes. */
export function tableToMarkdown(table: Table): string {
  const { header, rows } = tableText(table, markdown);
  const widths = header.map((name, i) => Math.max(3, ...[name, ...rows.map((row) => row[i]!)].map(lengthOf)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => pad(cell, widths[i]!, isNumeric(table.columns[i]!))).join(' | ')} |`;
  const empty = line(header.map(() => ''));
  const body = rows.flatMap((row, i) => (i > 0 && table.rules?.includes(i) ? [empty, line(row)] : [line(row)]));
  const alignment = table.columns.map((column, i) =>
    isNumeric(column) ? `${'-'.repeat(widths[i]! - 1)}:` : '-'.repeat(widths[i]!),
  );
  const blocks = [
    escapeMarkdown(table.caption),
    [line(header), `| ${alignment.join(' | ')} |`, ...body].join('\n'),
    table.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function pad(text: string, width: number, atRight: boolean): string {
  const space = ' '.repeat(width - lengthOf(text));
  return atRight ? space + text : text + space;
}
