import { InputError } from '../../common/error.ts';
import { compareText } from '../../common/hash.ts';
import { configDescription } from '../../running/crate/config-entity.ts';
import { crateOf } from '../../running/crate/crate.ts';
import { croissantProperties } from '../../running/crate/dataset-entities.ts';
import type { Entity } from '../../running/crate/entity.ts';
import { fileEntity } from '../../running/crate/file-entity.ts';
import { nestedCrate, nestedDescriptor } from '../../running/crate/suite-crate.ts';
import { crateName } from '../../running/varying-files.ts';
import { checksumsName, checksumsText } from './checksums.ts';
import { configFiles, datasetFiles, filesAboutProject } from './project-files.ts';
import { readmeText } from './readme.ts';
import type { Results } from './results.ts';

/** Every file of the package by path, in order. The same results give the same bytes. */
export type Package = ReadonlyMap<string, Uint8Array>;

/**
 * Packs results with what made them: configs, lockfile, cards and Croissant metadata of the datasets, how to rerun it,
 * a crate of the whole, and the checksums of all of it. No data go in.
 *
 * @throws InputError where a config or the lockfile has changed since, or two results have one name
 */
export function packageOf(results: readonly Results[]): Package {
  const files = new Map<string, Uint8Array>();
  const entities = new Map<string, Entity>();
  const add = (path: string, bytes: Uint8Array, description: string, more: Partial<Entity> = {}): Entity => {
    const known = files.get(path);
    if (known !== undefined && Buffer.compare(known, bytes) !== 0) {
      throw new InputError(`two of the configs have different files for ${path}: export them apart`);
    }
    files.set(path, bytes);
    const entity = entities.get(path) ?? fileEntity(path, bytes, description, more);
    entities.set(path, entity);
    return entity;
  };
  const provenances = results.map(({ provenance }) => provenance);
  add('README.md', Buffer.from(readmeText(provenances)), 'What is in here, and how to rerun it');
  for (const { path, bytes, description } of filesAboutProject(provenances)) add(path, bytes, description);
  const runs = results.map(({ provenance, files: own }) => {
    const place = `results/${provenance.config.name}`;
    if (files.has(`${place}/${crateName}`)) throw new InputError(`two results are called ${provenance.config.name}`);
    for (const [name, bytes] of own) files.set(`${place}/${name}`, bytes);
    const configs = configFiles(provenance).map(({ path, bytes }, i) => add(path, bytes, configDescription(i)));
    const { cards, croissants } = datasetFiles(provenance);
    for (const { path, bytes, description } of cards) add(path, bytes, description);
    for (const { path, bytes } of croissants) add(path, bytes, '', croissantProperties);
    return { provenance, configs, made: [nestedCrate(place, provenance)], descriptor: nestedDescriptor(place) };
  });
  const names = provenances.map(({ config }) => config.name);
  const crate = crateOf({
    name: provenances.length === 1 ? provenances[0].config.resolved.title : `Results of ${names.join(', ')}`,
    description: 'Results of inkledger with the configs that gave them, how to rerun them, and checksums',
    runs,
    files: [...entities.values(), checksumsEntity],
    others: runs.map(({ descriptor }) => descriptor),
    projectFile: (file) => entities.get(file)!,
  });
  files.set(crateName, Buffer.from(crate));
  files.set(checksumsName, Buffer.from(checksumsText(files)));
  return new Map([...files].sort(([x], [y]) => compareText(x, y)));
}

/** Without a checksum of its own: it holds that of the crate. */
const checksumsEntity: Entity = {
  '@id': checksumsName,
  '@type': 'File',
  name: checksumsName,
  description: 'The SHA-256 of every other file, for sha256sum -c',
  encodingFormat: 'text/plain',
};
