import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSuite } from '../../../src/cli/run-and-report.ts';
import { guardPaths, readableRoot } from '../../../src/running/config/path-guard.ts';
import { planConfig } from '../../../src/running/plan.ts';

let home: string;
const at = (...parts: string[]) => path.join(home, ...parts);

function put(file: string, text = ''): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

beforeAll(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'guard-')));
  put('.ssh/id', 'secret');
  put('project/data/ads.jsonl');
  put('project/configs/group/c.yaml');
  put('downloads/c.yaml');
  put('downloads/ads/a.jsonl');
  put('downloads/.hidden/a.jsonl');
  put('plain/ads/a.jsonl');
  put('elsewhere/base.yaml', 'title: t\n');
  symlinkSync(at('.ssh'), at('downloads/innocent'));
  symlinkSync(at('downloads/ads'), at('downloads/own'));
  mkdirSync(at('downloads/texts'));
  symlinkSync(at('.ssh/id'), at('downloads/texts/pairs.jsonl'));
});
afterAll(() => rmSync(home, { recursive: true }));

/** How a file that a config names is taken: its path from home, or why it isn't. */
function resolved(config: string, file: string, allowed: string[] = []): string {
  const guard = guardPaths(at(config), allowed);
  try {
    return path.relative(home, guard.resolve(file));
  } catch (error) {
    return (error as Error).message.replaceAll(home, '~');
  }
}

const outside = (root: string, file: string, real: string) =>
  `~/${root}/c.yaml: "${file}" leads to ~/${real}, outside ~/${root}, which is all that this config may read: if it is meant to be read, run again with --allow-path`;

test('a config reads what is in its folder and below, or is not there yet', () => {
  expect(resolved('downloads/c.yaml', 'ads/a.jsonl')).toBe('downloads/ads/a.jsonl');
  expect(resolved('downloads/c.yaml', 'ads/../ads')).toBe('downloads/ads');
  expect(resolved('downloads/c.yaml', at('downloads/ads'))).toBe('downloads/ads');
  expect(resolved('downloads/c.yaml', 'own/a.jsonl')).toBe('downloads/own/a.jsonl');
  expect(resolved('downloads/c.yaml', 'none/at/all')).toBe('downloads/none/at/all');
});

test('a config below `configs` reads all of the folder that holds it', () => {
  expect(readableRoot(at('project/configs/group/c.yaml'))).toBe(at('project'));
  expect(resolved('project/configs/group/c.yaml', '../../data/ads.jsonl')).toBe('project/data/ads.jsonl');
  expect(resolved('project/configs/group/c.yaml', '../../../elsewhere/base.yaml')).toContain('outside ~/project,');
});

test.each([
  ['../.ssh/id', '.ssh/id'],
  ['../downloads-of-others', 'downloads-of-others'],
  ['innocent/id', '.ssh/id'],
  ['innocent/none', '.ssh/none'],
  ['..', ''],
])('a config can’t read %s', (file, real) => {
  const message = resolved('downloads/c.yaml', file);
  expect(message.replace('~, outside', '~/, outside')).toContain(outside('downloads', file, real));
});

test('an absolute path is no way out either', () => {
  expect(resolved('downloads/c.yaml', at('.ssh/id'))).toContain('leads to ~/.ssh/id, outside ~/downloads');
  expect(resolved('downloads/c.yaml', '/etc/passwd')).toContain('outside ~/downloads');
});

test('nor is a link in a folder that is named', () => {
  expect(resolved('downloads/c.yaml', 'texts')).toContain('leads to ~/.ssh/id, outside ~/downloads');
  expect(resolved('downloads/c.yaml', 'texts', [at('.ssh')])).toBe('downloads/texts');
});

test('hidden files are not read, wherever the config is', () => {
  expect(resolved('downloads/c.yaml', '.hidden/a.jsonl')).toContain('which is hidden: if it is meant');
  put('c.yaml');
  expect(resolved('c.yaml', '.ssh/id')).toContain('which is hidden');
  expect(resolved('c.yaml', 'downloads/ads')).toBe('downloads/ads');
});

test('what the user allows is read, by the very option that the message gives', () => {
  const option = (message: string) => /--allow-path (\S+)$/.exec(message)?.[1]?.replace('~', home);
  for (const file of [
    '../elsewhere/base.yaml',
    '../.ssh/id',
    'innocent/id',
    '.hidden/a.jsonl',
    'texts',
    at('elsewhere'),
  ]) {
    const allowed = option(resolved('downloads/c.yaml', file))!;
    expect(resolved('downloads/c.yaml', file, [allowed])).toBe(
      path.relative(home, path.resolve(at('downloads'), file)),
    );
  }
});

test('no path of dots and names gets out', () => {
  const part = fc.constantFrom('..', '.', 'ads', 'own', '', 'pan2', 'a.jsonl');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const file = parts.join('/') || '.';
      const real = path.resolve(at('plain'), file);
      const inside = real === at('plain') || real.startsWith(`${at('plain')}/`);
      expect(!resolved('plain/c.yaml', file).includes('outside')).toBe(inside);
    }),
  );
});

test('data, vectors, chains and `extends` of a config are held to it, by file and line', async () => {
  const base = [
    'title: t',
    'experiment: author-linking',
    'seed: 1',
    'features: [words]',
    'model: { kind: logistic-regression }',
  ];
  const own = 'dataset: { reader: json-lines, path: ads/a.jsonl, columns: { text: t, author: a } }';
  const cases: [string, string[]][] = [
    ['c.yaml:6:38', [...base, 'dataset: { reader: json-lines, path: ../.ssh/id, columns: { text: t, author: a } }']],
    ['c.yaml:6:31', [...base, 'dataset: { reader: pan, path: texts }']],
    ['c.yaml:7:15', [...base, 'dataset: sotu', 'vectors: { v: ../.ssh/id }']],
    ['c.yaml:7:10', [...base, own, 'extends: ../elsewhere/base.yaml']],
    ...['paths', 'undo', 'owners'].map((key): [string, string[]] => {
      const files = { paths: 'ads', undo: 'ads', owners: 'ads', [key]: '../.ssh/id' };
      const chain = `chain: { network: regtest, paths: ${files.paths}, undo: ${files.undo}, owners: ${files.owners} }`;
      return [
        `c.yaml:4:${chain.indexOf('../.ssh') + 1}`,
        ['title: t', 'experiment: address-clustering', 'seed: 1', chain, 'coinJoins: { none: [] }'],
      ];
    }),
  ];
  for (const [place, lines] of cases) {
    put('downloads/c.yaml', lines.join('\n'));
    await expect(planConfig(at('downloads/c.yaml')), lines.join('\n')).rejects.toThrow(
      new RegExp(`${place}: ".+" leads to .+, outside .+ --allow-path`),
    );
  }
});

test.each(['../.ssh/id', 'a/b', '..', '.hidden', 'a\\b'])('a PAN file is a name, not %s', async (name) => {
  const lines = ['title: t', 'experiment: author-linking', 'seed: 1', 'features: [words]'];
  lines.push('model: { kind: logistic-regression }', `dataset: { reader: pan, path: ads, truth: '${name}' }`);
  put('downloads/pan.yaml', lines.join('\n'));
  await expect(planConfig(at('downloads/pan.yaml'))).rejects.toThrow('a file right in the folder is needed');
});

test('a suite lists configs that it may read', () => {
  put('downloads/suite.yaml', 'configs:\n  - c.yaml\n  - ../elsewhere/base.yaml\n');
  expect(() => readSuite(at('downloads/suite.yaml'))).toThrow(/suite\.yaml:3:5: .+ leads to .+outside/);
  expect(readSuite(at('downloads/suite.yaml'), [at('elsewhere')])).toEqual([
    at('downloads/c.yaml'),
    at('elsewhere/base.yaml'),
  ]);
});
