import { expect, test } from 'vitest';
import type { FileVerdict } from '../../../src/review/verify/compare-folders.ts';
import { likelyCauses } from '../../../src/review/verify/likely-causes.ts';
import { madeUpProvenance as rerun } from './made-up-results.ts';

const verdicts = (...off: readonly string[]): FileVerdict[] =>
  ['metrics.json', 'table.csv', 'table.md', ...off.filter((file) => file === 'ro-crate-metadata.json')].map((file) => ({
    file,
    verdict: off.includes(file) ? 'different' : 'equal',
    values: 1,
    close: [],
    differences: [],
  }));
const both = verdicts('metrics.json', 'table.csv');

test('a config that was edited is told with its keys', () => {
  const config = { name: 'c', hash: '1'.repeat(64), resolved: { model: { C: 1 }, seed: 1 } };
  expect(likelyCauses(both, { ...rerun, config }, rerun)).toEqual([
    'the config was edited after these results were written: config hash 111111111111 → cccccccccccc, model.C 1 → 10',
  ]);
});

test('other data, code, packages, Node and platform are told in this order', () => {
  const there = {
    ...rerun,
    datasets: [{ ...rerun.datasets[0], hash: '2'.repeat(64) }],
    code: { version: '3'.repeat(64) },
    packages: { vega: '6.3.0', zod: '4.6.7' },
    node: 'v22.1.0',
    platform: 'darwin arm64',
  };
  expect(likelyCauses(both, there, rerun)).toEqual([
    'the data changed: hash of sotu 222222222222 → dddddddddddd',
    'the code changed: code version 333333333333 → eeeeeeeeeeee',
    'vega 6.3.0 → 6.4.0',
    'Node v22.1.0 → v20.20.2',
    'platform darwin arm64 → linux x64',
  ]);
});

test('a single file that differs was changed after the run, whatever else changed', () => {
  const [first, second] = likelyCauses(verdicts('metrics.json'), { ...rerun, code: { version: '3' } }, rerun);
  expect(first).toBe('every other file is equal, so metrics.json was changed after the run');
  expect(second).toMatch(/^the code changed/);
});

test('a checksum that fits no more is told first', () => {
  const [, , , crate] = verdicts('ro-crate-metadata.json');
  const where = 'SHA-256 of metrics.json';
  const differences = [{ where, committed: 'a', rerun: 'b' }];
  const [first] = likelyCauses([...both, { ...crate, differences }], rerun, rerun);
  expect(first).toBe('changed after the run, by the checksums of ro-crate-metadata.json: metrics.json');
});

test('where provenance tells no difference or is not there, that is said', () => {
  const { code: _, packages: __, node: ___, platform: ____, ...lean } = rerun;
  expect(likelyCauses(both, lean, rerun)).toEqual([expect.stringContaining('nothing that both provenance files tell')]);
  expect(likelyCauses(both, undefined, rerun)).toEqual([expect.stringContaining('can not be read')]);
});
