import { expect, test } from 'vitest';
import { contentHashOf, loadChecked } from '../../../datasets/dataset.ts';
import { brokenUtf8, folderOf, open } from './files.ts';

const columns = { text: 'body', author: 'writer' };

function openCsv(content: string | Uint8Array, settings: object = {}) {
  return open(folderOf({ 'ads.csv': content }), { reader: 'csv', path: 'ads.csv', columns, ...settings });
}

test('reads named columns; authors become pseudonyms; quotes, line breaks and commas in cells', async () => {
  const content =
    '\uFEFFnr,writer,body,subject,when,city,topic\r\n' +
    'a1,Ann,"We walk dogs, cats\nand ""others"".",Walks,2002-08-21T10:30:00+02:00,Leeds,pets\r\n' +
    '\r\n' +
    'a2,Bob,Tutoring in maths.,,86400,,\r\n' +
    'a3,Ann,Moving help.,Vans,2002-08-21,York,vans';
  const dataset = await openCsv(content, {
    columns: { ...columns, id: 'nr', title: 'subject', time: 'when', place: 'city', thread: 'topic' },
  });
  expect(await dataset.load()).toEqual([
    {
      id: 'a1',
      author: 'author-0001',
      title: 'Walks',
      body: 'We walk dogs, cats\nand "others".',
      format: 'plain',
      // date -u -d 2002-08-21T08:30:00Z +%s
      time: 1029918600,
      place: 'Leeds',
      thread: 'pets',
    },
    { id: 'a2', author: 'author-0002', title: '', body: 'Tutoring in maths.', format: 'plain', time: 86400 },
    {
      id: 'a3',
      author: 'author-0001',
      title: 'Vans',
      body: 'Moving help.',
      format: 'plain',
      time: 1029888000,
      place: 'York',
      thread: 'vans',
    },
  ]);
  expect(dataset).toMatchObject({ name: 'ads.csv', labelSource: 'as given', skippedRows: 0, firstSkipped: undefined });
});

test('a dataset opened so passes the check of its content hash, which follows the content', async () => {
  const dataset = await openCsv('writer,body\nAnn,We walk dogs.\n');
  expect(dataset.contentHash).toBe(contentHashOf(await loadChecked(dataset)));
  const other = await openCsv('writer,body\nAnn,We walk cats.\n');
  expect(other.contentHash).not.toBe(dataset.contentHash);
});

test('a delimiter, a name and a format of the user', async () => {
  const dataset = await openCsv('writer\tbody\nAnn\ta, b<br>c\n', { delimiter: '\t', name: 'mine', format: 'html' });
  expect(dataset.name).toBe('mine');
  expect(await dataset.load()).toMatchObject([{ id: 'line-2', body: 'a, b<br>c', format: 'html' }]);
});

test.each<[string, string | Uint8Array, string, object?]>([
  ['no such column', 'writer,text\nAnn,x\n', 'ads.csv:1: unknown column "body": known are writer, text'],
  ['a mistyped column', 'writer,bodi\nAnn,x\n', 'ads.csv:1: unknown column "body": did you mean "bodi"?'],
  ['a column named twice', 'writer,body,body\n', 'ads.csv:1: the header names "body" twice'],
  ['a header only', 'writer,body\n', 'ads.csv:2: the file has a header but no rows'],
  ['an empty file', '', 'ads.csv: the file is empty'],
  ['an empty text', 'writer,body\nAnn,x\nBob,"  "\n', 'ads.csv:3: "body" is empty'],
  ['an empty author', 'writer,body\n,x\n', 'ads.csv:2: "writer" is empty'],
  ['too few cells', 'writer,body\nAnn,x\nBob\n', 'ads.csv:3: 1 cells, but the header has 2'],
  ['too many cells', 'writer,body\nAnn,x,y\n', 'ads.csv:2: 3 cells, but the header has 2'],
  ['a row after a cell of two lines', 'writer,body\nAnn,"x\ny"\nBob\n', 'ads.csv:4: 1 cells'],
  ['a quote never closed', 'writer,body\nAnn,x\nBob,"y\nz\n', 'ads.csv:3: the quote that opens in this row is never'],
  ['text after a quote', 'writer,body\nAnn,"x"y\n', 'ads.csv:2: text follows a closing quote'],
  ['bytes that are not UTF-8', brokenUtf8('writer,body\nAnn,x\nBob,y¿\n'), 'ads.csv:3: the text is not UTF-8'],
  ['an id used twice', 'writer,body\nAnn,x\nBob,x\n', 'ads.csv:3: the id "x" is taken by line 2', { id: 'body' }],
  ['a time in words', 'writer,body\nAnn,now\n', 'ads.csv:2: "body" is "now": it must be seconds', { time: 'body' }],
  ['a day that is none', 'writer,body\nAnn,2002-02-30\n', 'ads.csv:2: "body" is "2002-02-30"', { time: 'body' }],
  ['milliseconds', 'writer,body\nAnn,1029888000000\n', 'give seconds since 1970, not milli', { time: 'body' }],
])('%s: one clear error', async (_what, content, message, more = {}) => {
  const opening = openCsv(content, { columns: { ...columns, ...more } });
  await expect(opening).rejects.toMatchObject({ name: 'InputError', message: expect.stringContaining(message) });
});

test('a missing file, a folder for a file', async () => {
  const folder = folderOf({ 'in/ads.csv': '' });
  const spec = { reader: 'csv', columns };
  await expect(open(folder, { ...spec, path: 'no.csv' })).rejects.toThrow('no.csv: there is no such file');
  await expect(open(folder, { ...spec, path: 'in' })).rejects.toThrow('in: this is a folder, not a file');
});

test('bad rows counted: the good ones stay, the first bad one is told', async () => {
  const dataset = await openCsv('writer,body\nAnn,x\nBob\n,y\nAnn,z\n', { skipBadRows: true });
  expect((await dataset.load()).map(({ id, body }) => [id, body])).toEqual([
    ['line-2', 'x'],
    ['line-5', 'z'],
  ]);
  expect(dataset.skippedRows).toBe(2);
  expect(dataset.firstSkipped).toMatch(/ads\.csv:3: 1 cells, but the header has 2$/);
});

test('bad rows counted, and nothing is left', async () => {
  await expect(openCsv('writer,body\nAnn\n', { skipBadRows: true })).rejects.toThrow(
    /ads\.csv: no document, and so no author, to read; all of its 1 were bad, the first: .*ads\.csv:2: 1 cells/,
  );
});

test('a file of more than one chunk keeps its lines and characters', async () => {
  const text = 'é€😀'.repeat(3000);
  const rows = Array.from({ length: 20 }, (_, i) => `Ann,${i} ${text}\n`);
  const documents = await (await openCsv(`writer,body\n${rows.join('')}`)).load();
  expect(documents.map(({ body }) => body)).toEqual(rows.map((_, i) => `${i} ${text}`));
  await expect(openCsv(brokenUtf8(`writer,body\n${rows.join('')}Bob,¿`))).rejects.toThrow(
    'ads.csv:22: the text is not',
  );
});
