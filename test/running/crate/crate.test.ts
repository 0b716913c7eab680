import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { datasets } from '../../../datasets/index.ts';
import { runAndReport } from '../../../src/cli/run-and-report.ts';
import { resultsCrate } from '../../../src/running/crate/results-crate.ts';
import { type CrateDocument, crateProblems } from './crate-rules.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-crate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const results = path.join(folder, 'results');
const clustering = path.join(results, 'address-clustering');
const crateIn = (place: string) => readFileSync(path.join(place, 'ro-crate-metadata.json'), 'utf8');
const golden = fileURLToPath(new URL('../../golden/', import.meta.url));

/** A config of a market and one, which extends another, of the user's own data. */
beforeAll(async () => {
  cpSync(path.join(golden, 'ads.jsonl'), path.join(folder, 'my ads.jsonl'));
  writeFileSync(
    path.join(folder, 'base.yaml'),
    `experiment: author-linking
dataset: { reader: json-lines, path: my ads.jsonl, columns: { text: text, author: owner, id: id } }
seed: 3
audit: false
text: { minimumWords: 20 }
pairs: { same: 40, different: 80 }
features: [words]
model: { kind: logistic-regression }
evaluate: { resamples: 100 }
`,
  );
  writeFileSync(path.join(folder, 'own.yaml'), 'extends: base.yaml\ntitle: Own data\n');
  const options = {
    results,
    cache: path.join(folder, 'cache'),
    workers: 1,
    quiet: true,
    json: true,
    wait: false,
    'allow-path': [],
  };
  const configs = [path.join(golden, 'address-clustering.yaml'), path.join(folder, 'own.yaml')];
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await runAndReport(configs, options, true);
  output.mockRestore();
}, 240_000);

const entities = (text: string) => new Map((JSON.parse(text) as CrateDocument)['@graph'].map((e) => [e['@id'], e]));
const ofType = (text: string, type: string) =>
  [...entities(text).values()].filter((entity) => [entity['@type']].flat().includes(type));

describe.each([
  ['a market', 'address-clustering'],
  ['own data', 'own'],
  ['the suite', ''],
])('the crate of %s', (_what, name) => {
  test('conforms to RO-Crate 1.2 and Process Run Crate 0.5', async () => {
    const place = path.join(results, name);
    expect(await crateProblems(crateIn(place), place)).toEqual([]);
  });
});

test('the crate of a results folder is made from its other files alone', async () => {
  const before = crateIn(clustering);
  expect(await resultsCrate(clustering)).toBe(before);
  const elsewhere = path.join(folder, 'elsewhere');
  cpSync(clustering, elsewhere, { recursive: true });
  expect(await resultsCrate(elsewhere)).toBe(before);
  writeFileSync(path.join(elsewhere, 'table.csv'), 'another');
  expect(await resultsCrate(elsewhere)).not.toBe(before);
});

test('a run is an action: software, config, data and seed in, files out', () => {
  const crate = crateIn(clustering);
  const provenance = JSON.parse(readFileSync(path.join(clustering, 'provenance.json'), 'utf8'));
  const [action] = ofType(crate, 'CreateAction');
  expect(Date.parse(String(action!.endTime))).toBe(Date.parse(provenance.finished));
  expect(Date.parse(String(action!.endTime)) - Date.parse(String(action!.startTime))).toBe(provenance.seconds * 1000);
  const object = (action!.object as { '@id': string }[]).map((one) => entities(crate).get(one['@id'])!);
  expect(object.map(({ name }) => name)).toEqual(['address-clustering.yaml', 'A simulated market', 'seed']);
  expect(object[0]).toMatchObject({
    localPath: 'test/golden/address-clustering.yaml',
    sha256: provenance.config.files[0].sha256,
  });
  expect(object[2]!.value).toBe(20170813);
  const [software] = ofType(crate, 'SoftwareSourceCode');
  expect(software!.runtimePlatform).toContain(process.version);
  expect(JSON.stringify(software!.identifier)).toContain(provenance.code.version);
  expect(action!.result).toContainEqual({ '@id': 'figures/change.svg' });
  expect(action!.result).toContainEqual({ '@id': 'provenance.json' });
  expect(JSON.stringify(action!.result)).not.toContain('ro-crate-metadata.json');
});

test('the paper is cited, and the dataset is described by its Croissant metadata', () => {
  const crate = entities(crateIn(clustering));
  expect(crate.get('./')!.citation).toEqual({ '@id': 'https://doi.org/10.1145/3097983.3098082' });
  expect(crate.get('https://doi.org/10.1145/3097983.3098082')!.name).toBe(
    'Backpage and Bitcoin: Uncovering Human Traffickers',
  );
  expect(crate.get('./')!.license).toEqual({ '@id': 'https://spdx.org/licenses/MIT' });
  const croissant = crate.get((crate.get('#market')!.subjectOf as { '@id': string })['@id'])!;
  expect(croissant).toMatchObject({
    localPath: 'datasets/market/croissant.json',
    conformsTo: { '@id': 'http://mlcommons.org/croissant/1.1' },
  });
});

test('every named dataset can be described, all of them in one crate', async () => {
  const place = path.join(folder, 'all datasets');
  cpSync(clustering, place, { recursive: true });
  const file = path.join(place, 'provenance.json');
  const provenance = JSON.parse(readFileSync(file, 'utf8'));
  provenance.datasets = datasets.map(({ name, contentHash: hash }) => ({ name, hash, labelSource: 'x', spec: name }));
  writeFileSync(file, JSON.stringify(provenance));
  const text = await resultsCrate(place);
  expect(await crateProblems(text, place)).toEqual([]);
  const described = ofType(text, 'Dataset').filter(({ alternateName }) => alternateName !== undefined);
  expect(described.map(({ alternateName }) => alternateName).sort()).toEqual(datasets.map(({ name }) => name).sort());
  for (const { subjectOf, license, creator } of described) {
    for (const one of [subjectOf, license, creator])
      expect(entities(text).has((one as { '@id': string })['@id'])).toBe(true);
  }
});

test('of own data the crate tells name and hash, of own configs their names: no folder, no licence', () => {
  const text = crateIn(path.join(results, 'own'));
  expect(text).not.toContain(path.basename(folder));
  expect(text).not.toContain('../');
  const configs = ofType(text, 'File').filter(({ localPath }) => String(localPath).startsWith('own-configs/'));
  expect(configs.map(({ localPath }) => localPath)).toEqual(['own-configs/own.yaml', 'own-configs/base.yaml']);
  expect(entities(text).get('./')!.license).toContain('Not stated');
  const [data] = ofType(text, 'Dataset').filter(({ name }) => name === 'my ads.jsonl');
  expect(data!.identifier).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('the suite has a folder a config, each a crate of its own, and an action for each', () => {
  const suite = crateIn(results);
  expect(entities(suite).get('./')!.hasPart).toEqual([{ '@id': 'address-clustering/' }, { '@id': 'own/' }]);
  expect(ofType(suite, 'CreateAction').map(({ result }) => result)).toEqual([
    { '@id': 'address-clustering/' },
    { '@id': 'own/' },
  ]);
});

// biome-ignore lint/suspicious/noExplicitAny: spoilt on purpose, at any depth
type Mutable = any;
test.each<[string, (graph: Mutable[], find: (id: string) => Mutable) => void, string]>([
  ['no licence', (_, find) => delete find('./').license, 'ro-crate: error: Missing required property: license'],
  ['no date', (_, find) => delete find('./').datePublished, 'root: datePublished'],
  ['a licence without a name', (_, find) => delete find('https://spdx.org/licenses/MIT').name, 'root: a licence'],
  ['no descriptor', (graph) => graph.shift(), 'descriptor: about the root'],
  ['another version', (_, find) => (find('ro-crate-metadata.json').conformsTo['@id'] += '3'), 'conforms to 1.2'],
  ['a file too many', (_, find) => find('./').hasPart.push({ '@id': 'a.csv' }), 'a.csv is not described'],
  ['a file that is not there', (_, find) => (find('table.csv')['@id'] = 'b.csv'), 'data b.csv: not there'],
  [
    'a file not described',
    (graph) =>
      graph.splice(
        graph.findIndex((e) => e['@id'] === 'table.csv'),
        1,
      ),
    '(table.csv)',
  ],
  ['a wrong checksum', (_, find) => (find('table.csv').sha256 = '00'), 'data table.csv: checksum'],
  ['a wrong size', (_, find) => (find('table.csv').contentSize = '1'), 'data table.csv: size'],
  ['a file outside the root', (_, find) => find('./').hasPart.shift(), 'part of the root'],
  ['a term without a meaning', (_, find) => (find('./').licence = 'MIT'), 'JSON-LD: Safe mode validation error'],
  ['a type without a meaning', (_, find) => (find('table.csv')['@type'] = 'Spreadsheet'), 'JSON-LD: no such type'],
  ['a nested entity', (_, find) => (find('./').author = { '@id': '#a', name: 'A' }), 'not flat'],
  ['a list of one', (_, find) => (find('./').citation = [find('./').citation]), 'a single value is no list'],
  ['an entity twice', (graph) => graph.push(graph[3]), 'once'],
  ['an id that is no URI', (_, find) => (find('#seed@20170813')['@id'] = '#my seed'), 'a URI'],
  ['no instrument', (_, find) => delete find('#run@address-clustering').instrument, 'an instrument that is software'],
  ['no end', (_, find) => delete find('#run@address-clustering').endTime, 'action: endTime'],
  ['an action apart', (_, find) => delete find('./').mentions, 'action: mentioned by the root'],
  ['no profile', (_, find) => delete find('./').conformsTo, 'root: conforms to the profile'],
])('the rules find %s', async (_what, spoil, problem) => {
  const document = JSON.parse(crateIn(clustering)) as { '@graph': Mutable[] };
  const graph = document['@graph'];
  spoil(graph, (id) => graph.find((entity) => entity['@id'] === id));
  expect((await crateProblems(JSON.stringify(document), clustering)).join('\n')).toContain(problem);
});
