import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedFields, exportedText } from '../../datasets/export.ts';
import type { Document } from '../../src/text/document.ts';

const document: Document = {
  id: 'a1',
  author: 'author-0001',
  title: 'Dog walks, ann@example.org',
  body: 'Write to ann@example.org\nor see https://example.org/walks today.',
  format: 'plain',
  time: -86400,
  place: 'leeds',
  names: ['ann', 'jones'],
};

test('JSON lines: identifiers masked, names of people never among it, what is missing left out', () => {
  const text = exportedText([document], { format: 'jsonl', includeIdentifiers: false });
  expect(text.endsWith('\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({
    id: 'a1',
    author: 'author-0001',
    title: 'Dog walks, maskedemail',
    body: 'Write to maskedemail\nor see maskedlink today.',
    format: 'plain',
    time: -86400,
    place: 'leeds',
  });
});

test('identifiers stay where they are asked for; names do not', () => {
  const { names: _, ...rest } = document;
  expect(JSON.parse(exportedText([document], { format: 'jsonl', includeIdentifiers: true }))).toEqual(rest);
});

test('CSV: header, quotes, empty cells; numbers as they are', () => {
  expect(exportedText([{ ...document, title: 'a "b", c' }], { format: 'csv', includeIdentifiers: true })).toBe(
    'id,author,title,body,format,time,place,thread\n' +
      'a1,author-0001,"a ""b"", c","Write to ann@example.org\nor see https://example.org/walks today.",plain,-86400,leeds,\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('CSV: %j is no formula', (title) => {
  const csv = exportedText([{ ...document, title }], { format: 'csv', includeIdentifiers: true });
  expect(parse(csv, { columns: true })).toMatchObject([{ title: `'${title}` }]);
});

test('CSV read back by an independent parser gives every cell, with the apostrophe where one was set', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', '-', 'é', '\t') });
  fc.assert(
    fc.property(fc.array(fc.record({ title: cell, body: cell, place: cell }), { minLength: 1 }), (rows) => {
      const documents = rows.map((row) => ({ ...document, ...row, thread: 't' }));
      const csv = exportedText(documents, { format: 'csv', includeIdentifiers: true });
      const expected = documents.map((one) =>
        exportedFields.map((field) => {
          const value = one[field as keyof typeof one];
          return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
        }),
      );
      expect(parse(csv, { from_line: 2, record_delimiter: '\n' })).toEqual(expected);
    }),
  );
});
