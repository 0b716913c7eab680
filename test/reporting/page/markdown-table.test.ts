import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onOneLine } from '../../../src/reporting/control-characters.ts';
import { tableToMarkdown } from '../../../src/reporting/markdown.ts';
import { parseMarkdownTable } from '../../../src/reporting/page/reading/markdown-table.ts';
import { tableView } from '../../../src/reporting/page/table-view.ts';
import { exampleTable, hostile } from '../example-table.ts';

it('reads a table as it was', () => {
  expect(parseMarkdownTable(tableToMarkdown(exampleTable))).toEqual({
    caption: 'Linking two corpora, 95% intervals',
    notes: ['TPR at 1% FPR.', 'Authors are resampled.'],
    header: ['Method', 'TPR (%)', 'AUC', 'Change (points)', 'Pairs', 'p'],
    numeric: [false, true, true, true, true, true],
    rows: [
      ['paper', '89.5 [88.0, 91.0]', '.12 [.10, .14]', '0.0', '7,500', '1.0'],
      [hostile, '33.3', '–', '−1.2 [−2.0, 0.0]', '1,234,567', '1.2×10⁻⁵'],
    ],
    rules: [1],
  });
});

it('undoes whatever Markdown escapes: a table read back shows what it was written from', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab |\\&<>`*_~$[]-+#=1.) \n;lt'), maxLength: 12 });
  const word = text.filter((value) => onOneLine(value) !== '');
  await fc.assert(
    fc.asyncProperty(
      word,
      fc.array(word, { maxLength: 2 }),
      word,
      fc.array(word, { minLength: 1, maxLength: 4 }),
      async (caption, notes, header, cells) => {
        const table = {
          name: 'table',
          caption,
          notes,
          columns: [
            { key: 'a', header, format: 'text' as const },
            { key: 'b', header: 'Pairs', format: 'count' as const },
          ],
          rows: cells.map((cell, i) => [cell, i]),
          rules: cells.length > 2 ? [2] : [],
        };
        const read = parseMarkdownTable(tableToMarkdown(table));
        expect(read.caption).toBe(onOneLine(caption));
        expect(read.notes).toEqual(notes.map(onOneLine));
        expect(read.header).toEqual([onOneLine(header), 'Pairs']);
        expect(read.rows).toEqual(cells.map((cell, i) => [onOneLine(cell), String(i)]));
        expect(read.rules).toEqual(table.rules);
      },
    ),
  );
});

it('says where there is no table', () => {
  for (const wrong of ['', 'words', '| a |\nwords'])
    expect(() => parseMarkdownTable(wrong)).toThrow('no Markdown table');
});

it('agrees with the page’s own way from the table itself', async () => {
  const [read, view] = [parseMarkdownTable(tableToMarkdown(exampleTable)), await tableView(exampleTable)];
  expect(view.rows).toEqual(read.rows);
  expect(view.columns.map(({ header }) => header)).toEqual(read.header);
  expect(view.columns.map(({ values }) => values !== undefined)).toEqual(read.numeric);
  expect(view.columns[3]!.values).toEqual([0, -0.0123]);
});
