import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { sha256 } from '../../../src/common/hash.ts';
import { packageFindings, roCrateContext, roCrateContextUrl } from './ro-crate-package.ts';

// Three checks, each by its own means: the validator of the package `ro-crate`; a JSON-LD processor with the context of
// RO-Crate 1.2, which ends at any key or type without a meaning; and what the specifications demand (MUST), with the
// name of the section, and of what they recommend (SHOULD) all that a program can see.

type Value = string | number | { '@id': string };
export type CrateEntity = { '@id': string; '@type': string | string[]; [property: string]: Value | Value[] };
export interface CrateDocument {
  '@context': unknown;
  '@graph': CrateEntity[];
}

/** What breaks a rule, one line each; none where the crate conforms to RO-Crate 1.2 and Process Run Crate 0.5. */
export async function crateProblems(text: string, folder: string): Promise<string[]> {
  const document = JSON.parse(text) as CrateDocument;
  const graph = document['@graph'];
  const elsewhere = graph.filter(isNestedCrate).map((entity) => decodeURIComponent(entity['@id']));
  return [
    ...(await packageFindings(text, folder, elsewhere)),
    ...(await jsonLdProblems(document)),
    ...documentProblems(document),
    ...graph.flatMap((entity) => entityProblems(entity, graph)),
    ...rootProblems(graph),
    ...graph.flatMap((entity) => dataEntityProblems(entity, folder)),
    ...linkProblems(graph),
    ...graph.flatMap((entity) => actionProblems(entity, graph)),
  ];
}

const rule = (holds: unknown, problem: string): string[] => (holds ? [] : [problem]);
const listOf = (value: Value | Value[] | undefined): Value[] => (value === undefined ? [] : [value].flat());
const typesOf = (entity: CrateEntity) => [entity['@type']].flat();
const hasType = (entity: CrateEntity | undefined, type: string) =>
  entity !== undefined && typesOf(entity).includes(type);
const idsOf = (value: Value | Value[] | undefined) =>
  listOf(value).flatMap((one) => (typeof one === 'object' ? [one['@id']] : []));
const isNestedCrate = (entity: CrateEntity) => idsOf(entity.conformsTo).includes('https://w3id.org/ro/crate');
const isData = (entity: CrateEntity) =>
  (hasType(entity, 'File') || hasType(entity, 'Dataset')) && !entity['@id'].startsWith('#');

async function jsonLdProblems(document: CrateDocument): Promise<string[]> {
  const documentLoader = async (url: string) => {
    if (url !== roCrateContextUrl) throw new Error(`${url} would be fetched`);
    return { documentUrl: url, document: roCrateContext };
  };
  const base = 'https://example.org/crate/';
  try {
    const triples = await jsonld.toRDF(document, { base, safe: true, documentLoader });
    // "RO-Crate Structure": valid JSON-LD, flattened and compacted. Flattening and compacting anew gives the same.
    const flat = await jsonld.flatten(document, roCrateContextUrl, { base, safe: true, documentLoader });
    const again = new Map((flat as CrateDocument)['@graph'].map((entity) => [entity['@id'], entity]));
    return [
      ...rule(triples.length > 0, 'JSON-LD: says nothing'),
      // A type that the context does not know becomes a path below the root.
      ...triples.flatMap(({ predicate, object }) =>
        rule(
          !/#type$/.test(predicate.value) || !object.value.startsWith(base),
          `JSON-LD: no such type: ${object.value}`,
        ),
      ),
      ...rule(again.size === document['@graph'].length, 'JSON-LD: not flat: other entities after flattening'),
      ...document['@graph'].flatMap((entity) =>
        rule(sameEntity(again.get(entity['@id']), entity), `JSON-LD: ${entity['@id']} is not flattened and compacted`),
      ),
    ];
  } catch (error) {
    return [`JSON-LD: ${(error as Error).message}`];
  }
}

/** Whether they say the same, whatever the order of keys and of values. */
function sameEntity(a: CrateEntity | undefined, b: CrateEntity): boolean {
  const normal = (entity: CrateEntity) =>
    JSON.stringify(
      Object.entries(entity)
        .map(([key, value]) => [
          key,
          [value]
            .flat()
            .map((one) => JSON.stringify(one))
            .sort(),
        ])
        .sort(([x], [y]) => (x! < y! ? -1 : 1)),
    );
  return a !== undefined && normal(a) === normal(b);
}

/** "RO-Crate Structure", RO-Crate Metadata Document; "Root Data Entity", RO-Crate Metadata Descriptor. */
function documentProblems(document: CrateDocument): string[] {
  const descriptor = document['@graph'].find((entity) => entity['@id'] === 'ro-crate-metadata.json');
  return [
    ...rule(document['@context'] === roCrateContextUrl, 'structure: the context of RO-Crate 1.2 by reference'),
    ...rule(hasType(descriptor, 'CreativeWork'), 'descriptor: a CreativeWork'),
    ...rule(idsOf(descriptor?.about)[0] === './', 'descriptor: about the root'),
    ...rule(idsOf(descriptor?.conformsTo).join() === 'https://w3id.org/ro/crate/1.2', 'descriptor: conforms to 1.2'),
  ];
}

/** "RO-Crate Metadata", Common principles; appendix JSON-LD, Describing entities. */
function entityProblems(entity: CrateEntity, graph: readonly CrateEntity[]): string[] {
  const id = entity['@id'];
  const described = new Set(graph.map((other) => other['@id']));
  const properties = Object.entries(entity).filter(([key]) => !key.startsWith('@'));
  return [
    ...rule(typeof id === 'string' && id !== '', 'entity: an @id'),
    ...rule(typesOf(entity).length > 0, `entity ${id}: a @type`),
    ...rule(graph.filter((other) => other['@id'] === id).length === 1, `entity ${id}: once`),
    ...rule(isUri(id) && !id.includes('../'), `entity ${id}: a URI, absolute or below the root`),
    ...rule(id === 'ro-crate-metadata.json' || typeof entity.name === 'string', `entity ${id}: a name`),
    ...properties.flatMap(([key, value]) => [
      ...rule(!Array.isArray(value) || value.length > 1, `entity ${id}: ${key}: a single value is no list`),
      ...listOf(value).flatMap((one) =>
        typeof one !== 'object'
          ? []
          : [
              ...rule(Object.keys(one).join() === '@id', `entity ${id}: ${key}: not flat`),
              ...rule(
                described.has(one['@id']) || /^https:\/\/w3id\.org\/ro\/crate/.test(one['@id']),
                `entity ${id}: ${key}: ${one['@id']} is not described`,
              ),
            ],
      ),
    ]),
  ];
}

function isUri(id: string): boolean {
  return /^[\w.~:/?#@!$&'()*+,;=%-]+$/.test(id) && !/%(?![0-9A-F]{2})/i.test(id);
}

/** "Root Data Entity", Direct properties. */
function rootProblems(graph: readonly CrateEntity[]): string[] {
  const root = graph.find((entity) => entity['@id'] === './');
  const licence = graph.find((entity) => entity['@id'] === idsOf(root?.license)[0]);
  return [
    ...rule(hasType(root, 'Dataset'), 'root: a Dataset'),
    ...rule(root?.name, 'root: name'),
    ...rule(root?.description, 'root: description'),
    ...rule(/^\d{4}-\d\d-\d\d$/.test(String(root?.datePublished)), 'root: datePublished, ISO 8601 to the day'),
    ...rule(
      typeof root?.license === 'string' || (licence?.name && licence.description),
      'root: a licence with name and description, or in words',
    ),
    // Process Run Crate, "Requirements": Dataset.
    ...rule(idsOf(root?.conformsTo).includes('https://w3id.org/ro/wfrun/process/0.5'), 'root: conforms to the profile'),
  ];
}

/** "Data Entities": File and Directory Data Entity; "Referencing other RO-Crates". */
function dataEntityProblems(entity: CrateEntity, folder: string): string[] {
  if (!isData(entity) || /^https?:/.test(entity['@id'])) return [];
  const file = path.join(folder, decodeURIComponent(entity['@id']));
  if (!existsSync(file)) return [`data ${entity['@id']}: not there`];
  if (hasType(entity, 'Dataset')) {
    return [
      ...rule(entity['@id'].endsWith('/'), `data ${entity['@id']}: a folder ends in /`),
      ...rule(statSync(file).isDirectory(), `data ${entity['@id']}: a folder`),
      ...rule(
        !isNestedCrate(entity) || existsSync(path.join(file, 'ro-crate-metadata.json')),
        `data ${entity['@id']}: a crate`,
      ),
    ];
  }
  const bytes = readFileSync(file);
  return [
    ...rule(entity.description, `data ${entity['@id']}: description`),
    ...rule(/^[a-z]+\/[a-z0-9.+-]+$/.test(String(entity.encodingFormat)), `data ${entity['@id']}: media type`),
    // The list of checksums holds the crate's own, so the crate can't hold the list's.
    ...(entity['@id'] === 'SHA256SUMS' ? [] : checksumProblems(entity, bytes)),
  ];
}

function checksumProblems(entity: CrateEntity, bytes: Uint8Array): string[] {
  return [
    ...rule(entity.contentSize === String(bytes.length), `data ${entity['@id']}: size`),
    ...rule(entity.sha256 === sha256(bytes), `data ${entity['@id']}: checksum`),
  ];
}

/** "Data Entities", Referencing files and folders from the root; "RO-Crate Metadata", Common principles, 8. */
function linkProblems(graph: readonly CrateEntity[]): string[] {
  const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
  const reached = (follow: (entity: CrateEntity) => string[]) => {
    const seen = new Set<string>();
    const visit = (id: string) => {
      const entity = byId.get(id);
      if (entity === undefined || seen.has(id)) return;
      seen.add(id);
      follow(entity).forEach(visit);
    };
    visit('./');
    return seen;
  };
  const parts = reached((entity) => idsOf(entity.hasPart));
  const all = reached((entity) => Object.values(entity).flatMap((value) => idsOf(value as Value)));
  return graph.flatMap((entity) => [
    ...rule(!isData(entity) || parts.has(entity['@id']), `data ${entity['@id']}: part of the root`),
    ...rule(
      all.has(entity['@id']) || entity['@id'] === 'ro-crate-metadata.json',
      `entity ${entity['@id']}: nothing leads to it`,
    ),
  ]);
}

/** Process Run Crate 0.5, "Requirements": SoftwareApplication, CreateAction. */
function actionProblems(action: CrateEntity, graph: readonly CrateEntity[]): string[] {
  if (!hasType(action, 'CreateAction')) return [];
  const find = (id: string) => graph.find((entity) => entity['@id'] === id);
  const [tool] = idsOf(action.instrument).map(find);
  const touched = [...idsOf(action.object), ...idsOf(action.result)].map(find);
  const kinds = ['File', 'Dataset', 'Collection', 'CreativeWork', 'PropertyValue'];
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/;
  return [
    ...rule(hasType(tool, 'SoftwareApplication'), 'action: an instrument that is software'),
    ...rule(tool?.name && tool.softwareVersion && tool.version === undefined, 'action: software with name and version'),
    ...rule(idsOf(find('./')?.mentions).includes(action['@id']), 'action: mentioned by the root'),
    ...rule(action.name && action.description, 'action: name and description'),
    ...rule(time.test(String(action.endTime)), 'action: endTime'),
    ...rule(time.test(String(action.startTime)) && action.startTime! <= action.endTime!, 'action: startTime'),
    ...rule(idsOf(action.result).length > 0, 'action: result'),
    ...rule(
      touched.every((entity) => kinds.some((kind) => hasType(entity, kind))),
      'action: objects and results are files, folders, works or values',
    ),
  ];
}
