import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { croissantOf, croissantText } from '../../datasets/croissant.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { descriptions } from '../../datasets/descriptions.ts';
import { datasets } from '../../datasets/index.ts';
import type { Document } from '../../src/text/document.ts';
import { croissantProblems } from './croissant-rules.ts';

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
    expect(croissantProblems(metadata)).toEqual([]);
    // `inkledger datasets croissant NAME` writes it anew.
    expect(readFileSync(new URL(`datasets/${name}/croissant.json`, root), 'utf8')).toBe(croissantText(metadata));
  },
  60_000,
);

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
  ['a term left to schema.org', (m) => delete m['@context'].citeAs, 'the context does not map citeAs to cr:citeAs'],
  ['another namespace', (m) => (m['@context'].cr = 'https://example.org/'), '/@context/cr must be equal to constant'],
])('the rules find %s', (_what, spoil, problem) => {
  const spoilt = metadata();
  expect(croissantProblems(spoilt)).toEqual([]);
  spoil(spoilt);
  expect(croissantProblems(spoilt).join('\n')).toContain(problem);
});
