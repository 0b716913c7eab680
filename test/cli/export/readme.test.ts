import { expect, test } from 'vitest';
import { readmeText } from '../../../src/cli/export/readme.ts';
import type { Provenance } from '../../../src/running/provenance.ts';

const provenance = (name: string, files: readonly string[], resolved: object = {}): Provenance => ({
  schemaVersion: 1,
  command: '',
  config: {
    name,
    hash: '',
    resolved: { title: `About ${name}`, experiment: 'author-linking', seed: 3, ...resolved },
    files: files.map((path) => ({ path, sha256: '' })),
  },
  datasets: [],
  seed: 3,
  trials: [],
  code: { release: '1.2.3', version: 'abc', commit: null, lockfile: null },
  packages: {},
  node: 'v20.19.0',
  platform: 'linux x64',
  processor: 'a processor',
  finished: '2026-01-01T00:00:00.000Z',
  seconds: 1,
});

test('a config that extends one beside its folder is allowed to read it', () => {
  const beside = readmeText([provenance('own', ['../study/a/own.yaml', '../study/b/base.yaml'])]);
  expect(beside).toContain('run "$PACKAGE"/own-configs/a/own.yaml --allow-path "$PACKAGE"/own-configs --results rerun');
  const below = readmeText([provenance('own', ['../study/own.yaml', '../study/b/base.yaml'])]);
  expect(below).toContain('run "$PACKAGE"/own-configs/own.yaml --results rerun');
});

test('names that a shell would take apart are quoted, and a package without a commit says so', () => {
  const text = readmeText([provenance("it's mine", ["../study/it's mine.yaml"])]);
  expect(text).toContain(`run "$PACKAGE"/'own-configs/it'\\''s mine.yaml' --results rerun`);
  expect(text).toContain(`rerun/'it'\\''s mine' "$PACKAGE"/results/'it'\\''s mine'`);
  expect(text).toContain('inkledger 1.2.3, no commit known, sources abc; Node.js v20.19.0, linux x64, a processor');
});

test('files that a config names are told to be missing', () => {
  const missing = 'also reads files that its config names, which are not in here';
  expect(readmeText([provenance('a', ['configs/a.yaml'], { vectors: { v: 'v.jsonl' } })])).toContain(missing);
  expect(readmeText([provenance('a', ['configs/a.yaml'], { chain: {} })])).toContain(missing);
  expect(readmeText([provenance('a', ['configs/a.yaml'], { vectors: {} })])).not.toContain(missing);
});
