import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatasetDescription } from '../../../datasets/description.ts';
import { descriptions } from '../../../datasets/descriptions.ts';
import { findDataset } from '../../../datasets/index.ts';
import { sha256 } from '../../common/hash.ts';
import { projectFolder } from '../project-folder.ts';
import type { Provenance } from '../provenance.ts';
import { type Entity, localId, reference, references } from './entity.ts';

/** The entity of a file of the project: in the crate, or named where it is not. */
export type ProjectFile = (file: string) => Entity;

/** What a run read: its datasets as entities, and the entities that tell about them. */
export interface DatasetEntities {
  readonly datasets: readonly Entity[];
  readonly others: readonly Entity[];
}

/**
 * The data of a run: its datasets, pinned by content hash; a simulated market by its description; a user's own data by
 * name and hash alone, without where it lies.
 */
export function datasetEntities(provenance: Provenance, projectFile: ProjectFile): DatasetEntities {
  const named = namedDatasets(provenance).map(([name, hash]) => namedDataset(name, hash, projectFile));
  const own = provenance.datasets
    .filter(({ spec }) => typeof spec !== 'string')
    .map(({ name, hash, labelSource }): Entity => {
      const description = `Data of whoever ran the config, not in the crate; label source: ${labelSource}`;
      const id = localId(name, hash.slice(0, 12));
      return { '@id': id, '@type': 'Dataset', name, description, identifier: `sha256:${hash}` };
    });
  const { chain } = provenance.config.resolved as { chain?: unknown };
  if (chain !== undefined) own.push(ownChain);
  return {
    datasets: [...named.map(([dataset]) => dataset), ...own],
    others: named.flatMap(([, ...others]) => others),
  };
}

const ownChain: Entity = {
  '@id': '#chain',
  '@type': 'Dataset',
  name: 'A block chain',
  description: 'Block files and known owners of whoever ran the config, not in the crate; the config names them',
};

/** The named datasets of a run with their content hash, undefined for one that is made anew from the config. */
export function namedDatasets({ datasets, config }: Provenance): [name: string, hash: string | undefined][] {
  const { market, voices } = config.resolved as { market?: unknown; voices?: string };
  const read = datasets.filter(({ spec }) => typeof spec === 'string').map(({ name, hash }) => [name, hash] as const);
  // A market is simulated within the trials, with ads in the words of a corpus where its voices are one.
  const simulated = market === undefined ? [] : [['market', undefined] as const];
  const words =
    voices !== undefined && voices in descriptions ? [[voices, findDataset(voices).contentHash] as const] : [];
  return [...new Map<string, string | undefined>([...read, ...simulated, ...words])];
}

function namedDataset(name: string, hash: string | undefined, projectFile: ProjectFile): [Entity, ...Entity[]] {
  const description = descriptions[name];
  const licence = licenceOf(description);
  const creator: Entity = {
    '@id': description.creator.url ?? localId(description.creator.name),
    '@type': 'Organization',
    name: description.creator.name,
  };
  const croissant = projectFile(croissantFile(name));
  const download = downloadOf(description);
  const made = hash === undefined ? ' Made by the code from the settings under `market` of the config.' : '';
  const dataset: Entity = {
    '@id': hash === undefined ? localId(name) : localId(name, hash.slice(0, 12)),
    '@type': 'Dataset',
    name: description.title,
    alternateName: name,
    description: `${description.description}${made}`,
    version: description.version,
    datePublished: description.published,
    url: description.url,
    identifier: hash === undefined ? undefined : `sha256:${hash}`,
    creator: reference(creator),
    license: reference(licence),
    creditText: description.citation,
    distribution: references(download),
    subjectOf: reference(croissant),
  };
  return [dataset, licence, creator, croissant, croissantProfile, ...download];
}

/** Where a named dataset's Croissant metadata lies, from the project's folder. */
export function croissantFile(name: string): string {
  return `datasets/${name}/croissant.json`;
}

const croissantProfile: Entity = {
  '@id': 'http://mlcommons.org/croissant/1.1',
  '@type': ['CreativeWork', 'Profile'],
  name: 'Croissant 1.1',
};

/** The properties of a Croissant file beside those of any file. */
export const croissantProperties: Partial<Entity> = {
  description: 'Croissant metadata of a dataset',
  encodingFormat: 'application/ld+json',
  conformsTo: reference(croissantProfile),
};

/** A Croissant file that is in the project and not in the crate. */
export function croissantElsewhere(file: string): Entity {
  const bytes = readFileSync(path.join(projectFolder, file));
  const more = { localPath: file, contentSize: String(bytes.length), sha256: sha256(bytes) };
  return { '@id': localId(file), '@type': 'File', name: file, ...croissantProperties, ...more };
}

/** Named by its address alone: two datasets may be under one licence. */
function licenceOf({ licence: { url } }: DatasetDescription): Entity {
  const name = path.posix.basename(url, '.html');
  return { '@id': url, '@type': 'CreativeWork', name, description: "The licence of a dataset's texts" };
}

function downloadOf({ source }: DatasetDescription): Entity[] {
  if (source === undefined) return [];
  const { url, bytes, sha256: hash } = source.tarball;
  return [
    {
      '@id': url,
      '@type': 'DataDownload',
      name: `${source.name} ${source.version}`,
      encodingFormat: 'application/gzip',
      contentSize: String(bytes),
      sha256: hash,
    },
  ];
}
