import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { goldenFolder } from './golden-folder.ts';
import { adsText } from './make-ads.ts';
import { differences, resultsFiles } from './results-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('ads.jsonl is what make-ads.ts makes', () => {
  expect(readFileSync(fileURLToPath(new URL('ads.jsonl', import.meta.url)), 'utf8')).toBe(adsText());
});

test('the golden results have a file of each kind, and a provenance without the machine', () => {
  const golden = resultsFiles(goldenFolder);
  const kinds = new Set([...golden.keys()].map((file) => file.slice(file.indexOf('.'))));
  expect([...kinds].sort()).toEqual(['.csv', '.json', '.md', '.pdf', '.svg', '.tex', '.vl.json']);
  const file = 'author-linking/provenance.json';
  expect(readFileSync(path.join(goldenFolder, file))).toEqual(golden.get(file));
});

test('a byte, a file too few and a file too many are told', () => {
  const golden = new Map([['a', Buffer.from('same')], ['b', Buffer.from('12345')], ['c', Buffer.from('x')]]);
  expect(differences(golden, golden)).toEqual([]);
  const found = new Map([['a', Buffer.from('same')], ['b', Buffer.from('12x45')], ['d', Buffer.from('x')]]);
  expect(differences(found, golden)).toEqual([
    'b: differs from byte 2 on',
    'c: missing',
    'd: not among the golden files',
  ]);
  expect(differences(new Map([['a', Buffer.from('sam')]]), new Map([['a', Buffer.from('same')]]))).toEqual([
    'a: differs from byte 3 on',
  ]);
});

test('of provenance, what hangs on machine, time and code is not compared; the rest is', () => {
  const read = (provenance: object) => {
    writeFileSync(path.join(folder, 'provenance.json'), JSON.stringify(provenance));
    return resultsFiles(folder);
  };
  const one = { seed: 1, trials: [{ label: 't', key: 'k' }], node: 'v20', seconds: 1, code: { version: 'a' } };
  const first = read(one);
  expect(differences(read({ ...one, node: 'v22', seconds: 2, trials: [{ label: 't', key: 'l' }] }), first)).toEqual([]);
  expect(differences(read({ ...one, seed: 2 }), first)).toHaveLength(1);
  expect(differences(read({ ...one, trials: [{ label: 'u', key: 'k' }] }), first)).toHaveLength(1);
});
