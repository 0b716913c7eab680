import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../common/atomic-write.ts';
import type { Provenance } from '../provenance.ts';
import { crateName, provenanceName } from '../varying-files.ts';
import { configsElsewhere } from './config-entity.ts';
import { crateOf, processRunProfile } from './crate.ts';
import { croissantElsewhere } from './dataset-entities.ts';
import { type Entity, pathId, reference } from './entity.ts';

/**
 * Writes the crate of a suite's results beside their folders: each folder is a part, and a crate of its own with its
 * files and their checksums.
 *
 * @param resultsFolder what holds them all
 * @param folders of the configs, in the suite's order, below it
 */
export async function writeSuiteCrate(resultsFolder: string, folders: readonly string[]): Promise<void> {
  const runs = await Promise.all(
    folders.map(async (folder) => {
      const provenance = await readProvenance(folder);
      const place = path.relative(resultsFolder, folder).split(path.sep).join('/');
      return { provenance, place, configs: configsElsewhere(provenance.config) };
    }),
  );
  const text = crateOf({
    name: 'Results of a suite of inkledger configs',
    description: `Tables, charts and numbers of ${runs.length} configs, a folder each, as \`inkledger reproduce\` wrote them`,
    runs: runs.map(({ provenance, place, configs }) => ({
      provenance,
      configs,
      made: [nestedCrate(place, provenance)],
    })),
    files: [],
    others: runs.map(({ place }) => nestedDescriptor(place)),
    projectFile: croissantElsewhere,
  });
  await writeAtomically(path.join(resultsFolder, crateName), text);
}

/** What a results folder says of where it comes from. */
export async function readProvenance(folder: string): Promise<Provenance> {
  return JSON.parse(await readFile(path.join(folder, provenanceName), 'utf8')) as Provenance;
}

/** A results folder as a part of a larger crate (RO-Crate 1.2, "Referencing other RO-Crates"). */
export function nestedCrate(place: string, { config }: Provenance): Entity {
  return {
    '@id': `${pathId(place)}/`,
    '@type': 'Dataset',
    name: config.resolved.title,
    description: `Results of the config ${config.name} (${config.resolved.experiment})`,
    conformsTo: [{ '@id': 'https://w3id.org/ro/crate' }, reference(processRunProfile)],
    subjectOf: { '@id': nestedDescriptor(place)['@id'] },
  };
}

/** The file that describes it. */
export function nestedDescriptor(place: string): Entity {
  return {
    '@id': pathId(`${place}/${crateName}`),
    '@type': 'CreativeWork',
    name: `What describes ${place}`,
    encodingFormat: 'application/ld+json',
  };
}
