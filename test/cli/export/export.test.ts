import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportResultsArguments, exportResults } from '../../../src/cli/export/export.ts';
import { unfinishedPath } from '../../../src/common/leftovers.ts';
import { filesBelow } from '../../../src/running/crate/results-crate.ts';
import { noProgress } from '../../../src/running/progress.ts';
import { runConfigs } from '../../../src/running/run.ts';
import { varyingFiles } from '../../../src/running/varying-files.ts';
import { makeAds } from '../../golden/make-ads.ts';
import { crateProblems } from '../../running/crate/crate-rules.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const results = path.join(folder, 'results');
const own = path.join(folder, 'study', 'own.yaml');
const golden = fileURLToPath(new URL('../../golden/', import.meta.url));
const market = path.join(golden, 'address-clustering.yaml');

const runInto = (target: string, ...configFiles: string[]) =>
  runConfigs({
    configFiles,
    resultsFolder: path.join(folder, target),
    cacheFolder: path.join(folder, `cache-${target}`),
    workers: 1,
    progress: noProgress,
    signal: new AbortController().signal,
  });
const exported = (to: string, changes: Partial<ExportResultsArguments> = {}) =>
  exportResults({ what: [own, market], to: path.join(folder, to), results, force: false, json: false, ...changes });

/** A config of a market in the project, and one of own data, elsewhere, which extends another in a folder below. */
beforeAll(async () => {
  mkdirSync(path.join(folder, 'study/bases'), { recursive: true });
  cpSync(path.join(golden, 'ads.jsonl'), path.join(folder, 'study', 'ads.jsonl'));
  writeFileSync(
    path.join(folder, 'study/bases/base.yaml'),
    `experiment: author-linking
dataset: { reader: json-lines, path: ads.jsonl, columns: { text: text, author: owner, id: id } }
seed: 3
audit: false
text: { minimumWords: 20 }
pairs: { same: 40, different: 80 }
features: [words]
model: { kind: logistic-regression }
evaluate: { resamples: 100 }
`,
  );
  writeFileSync(own, 'extends: bases/base.yaml\ntitle: Own data\n');
  await runInto('results', own, market);
  await exported('package');
}, 240_000);

test('the package has results, configs with what they extend, lockfile, cards, Croissant, a README and a crate', async () => {
  const files = await filesBelow(path.join(folder, 'package'));
  expect(files.filter((file) => !file.startsWith('results/'))).toEqual([
    'CITATION.cff',
    'LICENSE',
    'README.md',
    'SHA256SUMS',
    'datasets/market/README.md',
    'datasets/market/croissant.json',
    'own-configs/bases/base.yaml',
    'own-configs/own.yaml',
    'package-lock.json',
    'package.json',
    'ro-crate-metadata.json',
    'test/golden/address-clustering.yaml',
  ]);
  for (const name of ['own', 'address-clustering']) {
    const place = path.join(folder, 'package/results', name);
    expect(await filesBelow(place)).toEqual(await filesBelow(path.join(results, name)));
  }
});

test('the checksums are those of every other file, as a second program finds them', async () => {
  const place = path.join(folder, 'package');
  const lines = readFileSync(path.join(place, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength((await filesBelow(place)).length - 1);
  for (const line of lines) {
    const [hash, file] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(path.join(place, file!)))
        .digest('hex'),
      file,
    ).toBe(hash);
  }
});

const hasSha256sum = spawnSync('sha256sum', ['--version']).error === undefined;
test.skipIf(!hasSha256sum)(
  'sha256sum -c finds them right, and a changed byte wrong (skipped where not installed)',
  () => {
    const check = (cwd: string) => spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd, encoding: 'utf8' });
    expect(check(path.join(folder, 'package'))).toMatchObject({ status: 0, stdout: '' });
    const spoilt = path.join(folder, 'spoilt');
    cpSync(path.join(folder, 'package'), spoilt, { recursive: true });
    writeFileSync(path.join(spoilt, 'results/own/table.csv'), 'x');
    expect(check(spoilt)).toMatchObject({ status: 1, stdout: 'results/own/table.csv: FAILED\n' });
  },
);

test('the crate of the package conforms, with the configs as files of it', async () => {
  const place = path.join(folder, 'package');
  const text = readFileSync(path.join(place, 'ro-crate-metadata.json'), 'utf8');
  expect(await crateProblems(text, place)).toEqual([]);
  const actions = JSON.parse(text)['@graph'].filter(
    (entity: { '@type': string }) => entity['@type'] === 'CreateAction',
  );
  expect(actions.map(({ object }: { object: { '@id': string }[] }) => object[0]!['@id'])).toEqual([
    'own-configs/own.yaml',
    'test/golden/address-clustering.yaml',
  ]);
});

test('the configs of the package, run from scratch, give the same bytes', async () => {
  const place = path.join(folder, 'package');
  const rerun = path.join(folder, 'rerun-package');
  cpSync(place, rerun, { recursive: true });
  // The package has no data: the reader brings them.
  cpSync(path.join(golden, 'ads.jsonl'), path.join(rerun, 'own-configs/ads.jsonl'));
  await runInto(
    'rerun',
    path.join(rerun, 'own-configs/own.yaml'),
    path.join(rerun, 'test/golden/address-clustering.yaml'),
  );
  const content = (root: string, file: string) => readFileSync(path.join(root, file), 'latin1');
  for (const name of ['own', 'address-clustering']) {
    const [before, after] = [path.join(place, 'results', name), path.join(folder, 'rerun', name)];
    const files = (await filesBelow(before)).filter((file) => !varyingFiles.includes(file));
    expect(files).toContain('metrics.json');
    for (const file of files) expect(content(after, file) === content(before, file), file).toBe(true);
    expect(await filesBelow(after)).toEqual(await filesBelow(before));
  }
}, 240_000);

test('the README has the commands and names what is not in the package', () => {
  const text = readFileSync(path.join(folder, 'package/README.md'), 'utf8');
  const commands = Array.from(text.matchAll(/```sh\n([\s\S]*?)```/g), ([, lines]) => lines!).join('');
  expect(commands).toContain('cp -R "$PACKAGE"/test .\n');
  expect(commands).toContain(
    'npm run inkledger -- run "$PACKAGE"/own-configs/own.yaml test/golden/address-clustering.yaml --results rerun\n',
  );
  expect(commands).toContain('diff -r -x provenance.json -x ro-crate-metadata.json rerun/own "$PACKAGE"/results/own\n');
  expect(text).toContain('`ads.jsonl`: not in here; content hash');
  expect(text).toContain(process.version);
});

test('nothing of the data is in the package: no text, no author, no identifier', async () => {
  const ads = makeAds();
  const secrets = [
    ...new Set(ads.flatMap(({ text, owner }) => [owner, ...text.split('\n').filter((l) => l.length > 20)])),
  ];
  expect(secrets.length).toBeGreaterThan(50);
  for (const file of await filesBelow(path.join(folder, 'package'))) {
    const content = readFileSync(path.join(folder, 'package', file), 'utf8');
    for (const secret of secrets) expect(content.includes(secret), `${file}: ${secret}`).toBe(false);
  }
}, 60_000);

test('a ZIP holds the same files at its root, and the same bytes each time', async () => {
  await exported('a.zip');
  const report = JSON.parse(await exported('b.zip', { json: true, what: [path.join(results, 'own'), market] }));
  const [a, b] = ['a.zip', 'b.zip'].map((name) => readFileSync(path.join(folder, name)));
  expect(a!.equals(b!)).toBe(true);
  const entries = unzipSync(a!);
  const files = await filesBelow(path.join(folder, 'package'));
  expect(Object.keys(entries)).toEqual(files);
  for (const file of files) {
    expect(Buffer.compare(entries[file]!, readFileSync(path.join(folder, 'package', file))), file).toBe(0);
  }
  expect(report).toMatchObject({ format: 'zip', configs: ['own', 'address-clustering'], files: files.length });
  expect(report.notes).toContainEqual('the data of own are not in it: ads.jsonl');
});

test('a folder of results stands for all below it, each once, but not for what a killed run left', async () => {
  cpSync(path.join(results, 'own'), unfinishedPath(path.join(results, 'own'), 'making'), { recursive: true });
  const report = JSON.parse(await exported('all.zip', { json: true, what: [results, own] }));
  expect(report.configs).toEqual(['address-clustering', 'own']);
});

test('an export is replaced only when told, anything else never', async () => {
  await expect(exported('package')).rejects.toThrow('it is there already: --force replaces it');
  await exported('c.zip');
  await expect(exported('c.zip')).rejects.toThrow('--force');
  await exported('c.zip', { force: true, what: [own] });
  await exported('package-2', { what: [own] });
  await exported('package-2', { what: [market], force: true });
  expect(readdirSync(path.join(folder, 'package-2/results'))).toEqual(['address-clustering']);
  mkdirSync(path.join(folder, 'thesis'));
  writeFileSync(path.join(folder, 'thesis', 'thesis.txt'), 'mine');
  await expect(exported('thesis', { force: true })).rejects.toThrow('something else than an export');
  await expect(exported('thesis/thesis.txt', { force: true })).rejects.toThrow('this is a file');
  await expect(exported('nowhere/a.zip')).rejects.toThrow('there is no folder');
  expect(readdirSync(path.join(folder, 'thesis'))).toEqual(['thesis.txt']);
});

test('what is not there or was never run is told', async () => {
  await expect(exported('x', { what: ['no.yaml'] })).rejects.toThrow('no.yaml: there is no such config');
  const study = path.dirname(own);
  await expect(exported('x', { what: [study] })).rejects.toThrow(`${study}: no results are in it`);
  const config = path.join(golden, 'owner-grouping.yaml');
  await expect(exported('x', { what: [config] })).rejects.toThrow('run it first');
  expect(existsSync(path.join(folder, 'x'))).toBe(false);
});

test.each<[string, (place: string) => void, string]>([
  [
    'a file changed by hand',
    (place) => writeFileSync(path.join(place, 'table.csv'), 'x'),
    'table.csv: its SHA-256 is 2d71',
  ],
  ['a file gone', (place) => rmSync(path.join(place, 'table.md')), 'table.md: the run wrote it, and it is gone'],
  ['a file too many', (place) => writeFileSync(path.join(place, 'notes.txt'), 'x'), 'notes.txt: no file of the run'],
  ['no crate', (place) => rmSync(path.join(place, 'ro-crate-metadata.json')), 'there is no ro-crate-metadata.json'],
  ['a crate that is none', (place) => writeFileSync(path.join(place, 'ro-crate-metadata.json'), '{'), 'no JSON'],
])('a results folder with %s is refused, and nothing is written', async (what, spoil, problem) => {
  const place = path.join(folder, what);
  cpSync(path.join(results, 'own'), place, { recursive: true });
  spoil(place);
  await expect(exported('y', { what: [place] })).rejects.toThrow(problem);
  expect(existsSync(path.join(folder, 'y'))).toBe(false);
});

test('a config that has changed since, is gone, or extends by a whole path is refused', async () => {
  const base = path.join(folder, 'study/bases/base.yaml');
  const text = readFileSync(base, 'utf8');
  writeFileSync(base, `${text}# later\n`);
  await expect(exported('z')).rejects.toThrow('base.yaml: it has changed since the results of own were made');
  renameSync(base, `${base}.moved`);
  await expect(exported('z')).rejects.toThrow('base.yaml: the config own was read from it: it is gone');
  writeFileSync(base, text);
  await exported('z');
  const whole = path.join(folder, 'study', 'whole.yaml');
  writeFileSync(whole, `extends: ${own}\n`);
  await runInto('results', whole);
  await expect(exported('z2', { what: [whole] })).rejects.toThrow('extends a config by a whole path');
}, 120_000);
