import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderChart } from '../../../src/reporting/rendering/render-chart.ts';
import { compareContent } from '../../../src/review/content/compare-content.ts';

const compare = (file: string, committed: string | Buffer, rerun: string | Buffer, tolerance = 1e-9) =>
  compareContent(file, Buffer.from(committed), Buffer.from(rerun), tolerance);

test('a cell of a CSV file is named by its row and column', () => {
  const csv = (value: string) => `corpus,AUC,AUC low\n"a, b",0.5,0.4\nsotu,${value},\n`;
  expect(compare('table.csv', csv('0.75'), csv('0.76')).differences).toEqual([
    { where: 'row 2 (sotu), AUC', committed: '0.75', rerun: '0.76' },
  ]);
  expect(compare('table.csv', csv('0.75'), csv('0.7500000000001'))).toEqual({
    values: 9,
    close: [{ where: 'row 2 (sotu), AUC', committed: '0.75', rerun: '0.7500000000001' }],
    differences: [],
  });
  expect(compare('table.csv', csv('0.75'), `${csv('0.75')}x,1,2\n`).differences).toEqual([
    { where: 'rows', committed: '2', rerun: '3' },
  ]);
  expect(compare('table.csv', csv(''), csv('0')).differences).toHaveLength(1);
});

test('numbers and words of a text are told by their line', () => {
  const markdown = '| a | .52 [.40, .60] |\n| b | −1.5 |\n';
  expect(compare('table.md', markdown, markdown.replace('.60', '.61')).differences).toEqual([
    { where: 'line 1', committed: '.60', rerun: '.61' },
  ]);
  expect(compare('table.md', markdown, markdown.replace('−1.5', '1.5')).differences).toEqual([
    { where: 'line 2', committed: '−1.5', rerun: '1.5' },
  ]);
  expect(compare('table.tex', markdown, markdown.replace('b', 'c')).differences).toEqual([
    { where: 'line 2', committed: '| b | −1.5 |', rerun: '| c | −1.5 |' },
  ]);
  expect(compare('a.svg', '<path d="M1.5,2L3.25,4"/>', '<path d="M1.50000000001,2L3.25,4"/>').close).toHaveLength(1);
});

test('with no tolerance only equal bytes are equal', () => {
  expect(compare('metrics.json', '{"a": 1}', '{"a":1}')).toEqual({ values: 1, close: [], differences: [] });
  expect(compare('metrics.json', '{"a": 1}', '{"a":1}', 0).differences).toEqual([
    { where: 'line 1', committed: '{"a": 1}', rerun: '{"a":1}' },
  ]);
  // Both are the same double.
  expect(compare('metrics.json', '[0.30000000000000003]', '[0.30000000000000004]', 0).differences).toEqual([
    { where: 'line 1', committed: '0.30000000000000003', rerun: '0.30000000000000004' },
  ]);
});

test('what can not be read as its kind, and any other kind, differs from a byte on', () => {
  expect(compare('metrics.json', '{"a": 1', '{"a": 1}').differences).toEqual([
    { where: 'byte 7 on', committed: 'the end', rerun: '0x7d' },
  ]);
  expect(compare('x.png', 'abc', 'abd').differences).toEqual([
    { where: 'byte 2 on', committed: '0x63', rerun: '0x64' },
  ]);
});

test('a PDF is held against another by what is packed in it, not by how', async () => {
  const spec = {
    mark: 'point',
    data: { values: [{ x: 1, y: 2 }] },
    encoding: { x: { field: 'x' }, y: { field: 'y' } },
  };
  const { pdf } = await renderChart({ name: 'c', description: 'a point', spec });
  const packed = repacked(Buffer.from(pdf), (content) => content);
  expect(packed.equals(Buffer.from(pdf))).toBe(false);
  expect(compare('c.pdf', Buffer.from(pdf), packed).differences).toEqual([]);
  const moved = repacked(Buffer.from(pdf), (content) => content.replace(/(\d)\.(\d)/, '$1.9$2'));
  expect(compare('c.pdf', Buffer.from(pdf), moved).differences).toHaveLength(1);
});

/** The same PDF, its first stream packed without compression; lengths and offsets are left as they were. */
function repacked(pdf: Buffer, change: (content: string) => string): Buffer {
  const text = pdf.toString('latin1');
  const start = text.indexOf('stream\n') + 'stream\n'.length;
  const end = text.indexOf('\nendstream', start);
  const content = inflateSync(Buffer.from(text.slice(start, end), 'latin1')).toString('latin1');
  const again = deflateSync(Buffer.from(change(content), 'latin1'), { level: 0 }).toString('latin1');
  return Buffer.from(`${text.slice(0, start)}${again}${text.slice(end)}`, 'latin1');
}
