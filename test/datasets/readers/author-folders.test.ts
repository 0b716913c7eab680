import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenUtf8, folderOf, open } from './files.ts';

const spec = { reader: 'author-folders', path: '.' };

test('a folder an author, in the order of names; other files and dot files are not read', async () => {
  const folder = folderOf({
    'BobSmith/2.txt': 'Tutoring.',
    'AnnJones/b.txt': 'Cats.',
    'AnnJones/a.txt': '\uFEFFDogs.',
    'AnnJones/notes.md': 'not a text',
    'AnnJones/.hidden.txt': 'not a text',
    '.git/x.txt': 'not a text',
    'README.txt': 'not a text',
  });
  const dataset = await open(folder, spec);
  expect(await dataset.load()).toEqual([
    { id: 'author-0001/a.txt', author: 'author-0001', title: '', body: 'Dogs.', format: 'plain' },
    { id: 'author-0001/b.txt', author: 'author-0001', title: '', body: 'Cats.', format: 'plain' },
    { id: 'author-0002/2.txt', author: 'author-0002', title: '', body: 'Tutoring.', format: 'plain' },
  ]);
});

test('files of another extension', async () => {
  const dataset = await open(folderOf({ 'a/1.html': 'x<br>y', 'a/1.txt': 'no' }), {
    ...spec,
    extension: '.html',
    format: 'html',
  });
  expect(await dataset.load()).toMatchObject([{ id: 'author-0001/1.html', body: 'x<br>y', format: 'html' }]);
});

test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
  ['no author', { 'a.txt': 'x' }, /: no author: expected one folder an author/],
  ['an author without a text', { 'ann/a.md': 'x' }, /ann: no \.txt file in this author's folder/],
  ['an empty text', { 'ann/a.txt': 'x', 'ann/b.txt': '\n' }, /ann\/b\.txt: the text is empty$/],
  ['not UTF-8', { 'ann/a.txt': brokenUtf8('x\ny¿') }, /ann\/a\.txt:2: the text is not UTF-8/],
])('%s: one clear error', async (_what, files, message) => {
  await expect(open(folderOf(files), spec)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(message),
  });
});

test('a missing folder, a file for a folder', async () => {
  const folder = folderOf({ 'a.txt': 'x' });
  await expect(open(folder, { ...spec, path: 'none' })).rejects.toThrow('none: there is no such file or folder');
  await expect(open(folder, { ...spec, path: 'a.txt' })).rejects.toThrow('a.txt: this is a file, not a folder');
});

test('bad texts counted', async () => {
  const folder = folderOf({ 'ann/a.txt': 'x', 'ann/b.txt': '', 'cid/c.txt': brokenUtf8('¿') });
  mkdirSync(join(folder, 'bob'));
  const dataset = await open(folder, { ...spec, skipBadRows: true });
  expect(await dataset.load()).toHaveLength(1);
  expect(dataset.skippedRows).toBe(3);
  expect(dataset.firstSkipped).toMatch(/ann\/b\.txt: the text is empty$/);
});
