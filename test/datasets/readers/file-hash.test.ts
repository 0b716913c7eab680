import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileHash } from '../../../datasets/readers/file-hash.ts';
import { readerSchema } from '../../../datasets/readers/index.ts';
import { sha256 } from '../../../src/common/hash.ts';
import { folderOf } from './files.ts';

const columns = { text: 't', author: 'a' };

test('of one file: its bytes, after its size', () => {
  const folder = folderOf({ 'a.csv': 'a,t\n' });
  const spec = readerSchema.parse({ reader: 'csv', path: 'a.csv', columns });
  expect(fileHash(spec, folder)).toBe(sha256('["",4]\na,t\n'));
  writeFileSync(join(folder, 'a.csv'), 'a,t\n\n');
  expect(fileHash(spec, folder)).toBe(sha256('["",5]\na,t\n\n'));
});

test('of folders: every text with its name, nothing else', () => {
  const texts = { 'bob/1.txt': 'x', 'ann/2.txt': 'yz' };
  const spec = readerSchema.parse({ reader: 'author-folders', path: '.' });
  const expected = sha256('["ann/2.txt",2]\nyz["bob/1.txt",1]\nx');
  expect(fileHash(spec, folderOf(texts))).toBe(expected);
  expect(fileHash(spec, folderOf({ ...texts, 'bob/notes.md': 'x', 'bob/.x.txt': 'x', 'x.txt': 'x' }))).toBe(expected);
  expect(fileHash(spec, folderOf({ ...texts, 'bob/3.txt': 'x' }))).not.toBe(expected);
});

test('of PAN pairs: both files, also where they are larger than a piece', () => {
  const spec = readerSchema.parse({ reader: 'pan', path: '.' });
  const large = 'x'.repeat(3_000_000);
  const folder = folderOf({ 'pairs.jsonl': large, 'truth.jsonl': 'y' });
  expect(fileHash(spec, folder)).toBe(sha256(`["pairs.jsonl",3000000]\n${large}["truth.jsonl",1]\ny`));
  expect(() => fileHash({ ...spec, truth: 'none.jsonl' } as typeof spec, folder)).toThrow('none.jsonl: there is no');
});
