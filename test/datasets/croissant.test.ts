import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { croissantOf, croissantText } from '../../datasets/croissant.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { descriptions } from '../../datasets/descriptions.ts';
import { datasets } from '../../datasets/index.ts';
import type { Document } from '../../src/text/document.ts';
import { croissantProblems } from './croissant-rules.ts';
import { base, triplesOf, unknownTerms } from './croissant-terms.ts';

const root = new URL('../../', import.meta.url);
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));

test('every dataset has a description, and nothing else has', () => {
  expect(Object.keys(descriptions).sort()).toEqual(datasets.map(({ name }) => name).sort());
});

test.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
  '%s: description and croissant.json are what the data gives, and the metadata conforms',
  async (name, dataset) => {
    const documents = await dataset.load();
    const description = descriptions[name];
    expect(documents).toHaveLength(description.documents);
    expect(new Set(documents.map(({ author }) => author)).size).toBe(description.authors);
    const metadata = croissantOf(dataset, description, documents);
    expect(await croissantProblems(metadata)).toEqual([]);
    // `inkledger datasets croissant NAME` writes it anew.
    expect(readFileSync(new URL(`datasets/${name}/croissant.json`, root), 'utf8')).toBe(croissantText(metadata));
  },
  60_000,
);

test.each(datasets.map(({ name }) => name))('%s: croissant.json says in JSON-LD what it should', async (name) => {
  const committed = JSON.parse(readFileSync(new URL(`datasets/${name}/croissant.json`, root), 'utf8'));
  expect(await unknownTerms(committed)).toEqual([]);
  const triples = await triplesOf(committed);
  const objectsOf = (subject: string, predicate: string) =>
    triples.filter(([s, p]) => s === subject && p === predicate).map(([, , object]) => object);
  const [[dataset]] = triples.filter(([, , object]) => object === 'http://schema.org/Dataset');
  expect(objectsOf(dataset, 'http://purl.org/dc/terms/conformsTo')).toEqual(['http://mlcommons.org/croissant/1.1']);
  expect(objectsOf(dataset, 'http://schema.org/distribution')).toContain(`${base}documents.jsonl`);
  expect(objectsOf(dataset, 'http://mlcommons.org/croissant/recordSet')).toEqual([`${base}documents`]);
  expect(objectsOf(`${base}documents`, 'http://mlcommons.org/croissant/key')).toEqual([`${base}documents/id`]);
  expect(objectsOf(`${base}documents/time`, 'http://mlcommons.org/croissant/dataType')).toEqual([
    'http://schema.org/Integer',
  ]);
});

test.each(
  Object.entries(descriptions).flatMap(([name, { source }]) => (source === undefined ? [] : [[name, source] as const])),
)('%s: the package described is the one installed, its files exist', (_name, source) => {
  const installed = lock.packages[`node_modules/${source.name}`];
  expect(installed).toMatchObject({ version: source.version });
  for (const pattern of source.files.includes) {
    const folder = pattern.replace('package/', `node_modules/${source.name}/`).replace(/\/[^/]*$/, '');
    expect(existsSync(new URL(folder, root))).toBe(true);
  }
});

const document: Document = { id: 'a', author: 'author-0001', title: '', body: 'We walk dogs.', format: 'plain' };
const dataset: Dataset = {
  name: 'walks',
  summary: 'x',
  labelSource: 'sender',
  contentHash: 'h',
  load: async () => [document],
  stages: [],
};
// biome-ignore lint/suspicious/noExplicitAny: spoilt on purpose, at any depth
type Mutable = Record<string, any>;
const metadata = (): Mutable => structuredClone(croissantOf(dataset, descriptions.sotu, [document]));

test('the checksum is that of the exported documents', () => {
  const exported = metadata().distribution.find((file: Mutable) => file['@id'] === 'documents.jsonl');
  // printf '{"id":"a","author":"author-0001","title":"","body":"We walk dogs.","format":"plain"}\n' | sha256sum
  expect(exported.sha256).toBe('1b3bdf7e14d0f2748f66c522eb19e2696f179d969b0cb58c76f03cafcc599923');
  expect(exported.contentSize).toBe('85 B');
});

test.each<[string, (metadata: Mutable) => void, string]>([
  ['no licence', (m) => delete m.license, "/ must have required property 'license'"],
  ['no creator', (m) => delete m.creator, "/ must have required property 'creator'"],
  ['another version of the format', (m) => (m.conformsTo = 'http://mlcommons.org/croissant/0.8'), '/conformsTo must'],
  ['a short checksum', (m) => (m.distribution[0].sha256 = 'ab'), '/distribution/0/sha256 must match pattern'],
  ['two ids alike', (m) => (m.distribution[1]['@id'] = m.distribution[0]['@id']), 'is defined twice'],
  ['a reference to nothing', (m) => (m.recordSet[0].key['@id'] = 'documents/nr'), 'nothing has the id documents/nr'],
  ['an unknown data type', (m) => (m.recordSet[0].field[0].dataType = 'Text'), '/recordSet/0/field/0/dataType must'],
  ['a term left to schema.org', (m) => delete m['@context'].citeAs, 'http://schema.org/citeAs is no term'],
  ['another namespace', (m) => (m['@context'].cr = 'https://example.org/'), 'https://example.org/field is no term'],
  ['a data type as text', (m) => delete m['@context'].dataType, 'http://schema.org/dataType is no term'],
  ['a key that means nothing', (m) => delete m['@context']['@vocab'], 'Safe mode validation error'],
  ['a context elsewhere', (m) => (m['@context'] = 'https://example.org/c'), 'URL: "https://example.org/c"'],
])('the rules find %s', async (_what, spoil, problem) => {
  const spoilt = metadata();
  expect(await croissantProblems(spoilt)).toEqual([]);
  spoil(spoilt);
  expect((await croissantProblems(spoilt)).join('\n')).toContain(problem);
});
