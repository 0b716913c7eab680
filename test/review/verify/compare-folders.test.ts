import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/common/hash.ts';
import { compareFolders } from '../../../src/review/verify/compare-folders.ts';
import { madeUpFiles, madeUpProvenance, writeFiles } from './made-up-results.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'inkledger-folders-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const folder = (files: Readonly<Record<string, string>>) => writeFiles(mkdtempSync(path.join(scratch, 'f-')), files);
const rerun = folder(madeUpFiles);
/** The files that are not equal. */
const notEqual = (files: Readonly<Record<string, string>>, tolerance = 1e-9) =>
  compareFolders(folder(files), rerun, tolerance).filter(({ verdict }) => verdict !== 'equal');

test('equal folders are equal, file by file', () => {
  const verdicts = compareFolders(folder(madeUpFiles), rerun, 0);
  expect(verdicts.map(({ file }) => file)).toEqual(Object.keys(madeUpFiles).sort());
  expect(verdicts.every(({ verdict }) => verdict === 'equal')).toBe(true);
});

test('a number, a file too few and a file too many are told', () => {
  const { 'figures/roc.svg': _, ...files } = madeUpFiles;
  const metrics = madeUpFiles['metrics.json'].replace('0.75', '0.85');
  expect(notEqual({ ...files, 'metrics.json': metrics, 'notes.txt': 'mine' })).toEqual([
    { file: 'figures/roc.svg', verdict: 'missing', values: 0, close: [], differences: [] },
    {
      file: 'metrics.json',
      verdict: 'different',
      values: 2,
      close: [],
      differences: [{ where: 'rows[0: sotu].AUC', committed: '0.85', rerun: '0.75' }],
    },
    { file: 'notes.txt', verdict: 'extra', values: 0, close: [], differences: [] },
  ]);
});

test('what is within the tolerance is close, and so are equal values in other bytes', () => {
  const metrics = madeUpFiles['metrics.json'].replace('0.75', '0.7500000000001');
  const files = { ...madeUpFiles, 'metrics.json': metrics, 'table.csv': 'corpus,AUC\n"sotu",0.75\n' };
  expect(notEqual(files).map(({ file, verdict, close }) => [file, verdict, close.length])).toEqual([
    ['metrics.json', 'close', 1],
    ['table.csv', 'close', 0],
  ]);
  expect(notEqual(files, 0).map(({ verdict }) => verdict)).toEqual(['different', 'different']);
});

test('of provenance.json, time, machine, code and place are not compared; seed, config, data and trials are', () => {
  const write = (provenance: object) => ({ ...madeUpFiles, 'provenance.json': JSON.stringify(provenance) });
  const { code: _, packages: __, node: ___, ...lean } = madeUpProvenance;
  const elsewhere = { ...lean, command: 'npm run inkledger -- run ../c.yaml', seconds: 9, trials: [{ label: 'sotu' }] };
  expect(notEqual(write(elsewhere))).toEqual([]);
  const [{ differences }] = notEqual(write({ ...madeUpProvenance, seed: 2, trials: [{ label: 'ham', key: 'k' }] }));
  expect(differences.map(({ where }) => where)).toEqual(['seed', 'trials[0: sotu].label']);
  expect(notEqual({ ...madeUpFiles, 'provenance.json': '{' })[0].differences).toEqual([
    { where: 'the file', committed: 'no JSON', rerun: 'JSON' },
  ]);
});

test('the checksums of a crate are held against the files beside it', () => {
  const graph = Object.entries(madeUpFiles).map(([file, text]) => ({ '@id': file, sha256: sha256(text) }));
  const crate = JSON.stringify({ '@graph': [{ '@id': './' }, ...graph] });
  expect(notEqual({ ...madeUpFiles, 'ro-crate-metadata.json': crate })).toEqual([]);
  const table = '| sotu | .76 |\n';
  const changed = notEqual({ ...madeUpFiles, 'table.md': table, 'ro-crate-metadata.json': crate });
  expect(changed.map(({ file }) => file)).toEqual(['ro-crate-metadata.json', 'table.md']);
  expect(changed[0].differences).toEqual([
    { where: 'SHA-256 of table.md', committed: sha256(madeUpFiles['table.md']), rerun: sha256(table) },
  ]);
});
