import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExportOptions, exportedFields, exportedText, impersonalFields } from '../../datasets/export.ts';
import { datasets } from '../../datasets/index.ts';
import type { Document } from '../../src/text/document.ts';
import { findIdentifiers } from '../../src/text/identifiers/index.ts';

const document: Document = {
  id: 'ann@example.org/1',
  author: 'author-0001',
  title: 'Dog walks, ann@example.org',
  body: 'Write to ann@example.org\nor see https://example.org/walks today, or ask Ann Jones.\nann',
  format: 'plain',
  time: -86400,
  place: '12 Mill Lane, Leeds',
  thread: 'walks: Re: ann@example.org',
  names: ['ann', 'jones'],
};

const exported = (documents: readonly Document[], options: Partial<ExportOptions> = {}) =>
  exportedText(documents, { format: 'jsonl', includeIdentifiers: false, maskNames: false, keep: [], ...options });
const records = (...given: Parameters<typeof exported>) =>
  exported(...given)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('JSON lines: identifiers masked and numbered, names of people never among it, what is missing left out', () => {
  expect(exported([document]).endsWith('\n')).toBe(true);
  expect(records([document])).toEqual([
    {
      id: 'document-0001',
      author: 'author-0001',
      title: 'Dog walks, maskedemail',
      body: 'Write to maskedemail\nor see maskedlink today, or ask maskedname maskedname.\nmaskedname',
      format: 'plain',
      time: -86400,
      place: 'place-0001',
      thread: 'thread-0001',
    },
  ]);
  const { place: _place, thread: _thread, ...homeless } = document;
  expect(Object.keys(records([homeless])[0])).not.toContain('place');
});

test('numbers keep what is equal equal, and ids that only tell a line stay', () => {
  const at = (id: string, place: string, thread: string) => ({ ...document, id, place, thread });
  const numbered = records([at('x', 'leeds', 's'), at('line-2', 'york', 's'), at('y', 'leeds', 't')]);
  expect(numbered.map(({ id }) => id)).toEqual(['document-0001', 'line-2', 'document-0002']);
  expect(numbered.map(({ place }) => place)).toEqual(['place-0001', 'place-0002', 'place-0001']);
  expect(numbered.map(({ thread }) => thread)).toEqual(['thread-0001', 'thread-0001', 'thread-0002']);
});

test('fields that are to be kept stay as they are', () => {
  const { id, place, thread } = document;
  expect(records([document], { keep: ['id', 'place'] })).toMatchObject([{ id, place, thread: 'thread-0001' }]);
  expect(records([document], { keep: ['thread'] })).toMatchObject([{ id: 'document-0001', thread }]);
});

test('names: those of the writer are masked; others too where that is asked for', () => {
  const body = 'Mary and Zorbax walk dogs, Ann too.';
  const list = [
    { ...document, body },
    { ...document, body, names: ['zorbax'] },
  ];
  expect(records(list).map((record) => record.body)).toEqual([
    'Mary and Zorbax walk dogs, maskedname too.',
    'Mary and maskedname walk dogs, Ann too.',
  ]);
  const masked = 'maskedname and maskedname walk dogs, maskedname too.';
  expect(records(list, { maskNames: true }).map((record) => record.body)).toEqual([masked, masked]);
});

test('everything stays where it is asked for; the list of names does not', () => {
  const { names: _, ...rest } = document;
  expect(records([document], { includeIdentifiers: true })).toEqual([rest]);
});

test('ids and places of the named datasets hold no identifier', async () => {
  for (const { load } of datasets) {
    for (const one of await load()) {
      const texts = impersonalFields.map((field) => one[field] ?? '');
      expect(texts.flatMap((text) => findIdentifiers(text.replaceAll('/', ' ')))).toEqual([]);
      expect(texts.join()).not.toContain('@');
    }
  }
}, 60_000);

const csv = { format: 'csv', includeIdentifiers: true } as const;

test('CSV: header, quotes, empty cells; numbers as they are', () => {
  expect(exported([{ ...document, id: 'a1', body: 'x', thread: undefined, title: 'a "b", c' }], csv)).toBe(
    'id,author,title,body,format,time,place,thread\n' +
      'a1,author-0001,"a ""b"", c",x,plain,-86400,"12 Mill Lane, Leeds",\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('CSV: %j is no formula', (title) => {
  const text = exported([{ ...document, title }], csv);
  expect(parse(text, { columns: true })).toMatchObject([{ title: `'${title}` }]);
});

test('CSV read back by an independent parser gives every cell, with the apostrophe where one was set', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', '-', 'é', '\t') });
  fc.assert(
    fc.property(fc.array(fc.record({ title: cell, body: cell, place: cell }), { minLength: 1 }), (rows) => {
      const documents = rows.map((row) => ({ ...document, ...row, thread: 't' }));
      const text = exported(documents, csv);
      const expected = documents.map((one) =>
        exportedFields.map((field) => {
          const value = one[field as keyof typeof one];
          return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
        }),
      );
      expect(parse(text, { from_line: 2, record_delimiter: '\n' })).toEqual(expected);
    }),
  );
});
