import type { Provenance } from '../provenance.ts';
import { crateName } from '../varying-files.ts';
import { readCitation } from './citation.ts';
import type { ProjectFile } from './dataset-entities.ts';
import { crateText, type Entity, reference, references } from './entity.ts';
import { resultsLicence, softwareLicence } from './licence.ts';
import { type CrateRun, runEntities } from './run-entities.ts';

/** A research object to be described. */
export interface CrateContent {
  readonly name: string;
  readonly description: string;
  /** At least one. */
  readonly runs: readonly CrateRun[];
  /** Files of the crate that no run made. */
  readonly files: readonly Entity[];
  /** What is not in the root's list of parts: descriptions of the crates that folders are. */
  readonly others?: readonly Entity[];
  /** How a file of the project is called that datasets tell of. */
  readonly projectFile: ProjectFile;
}

/** What the root says it conforms to. */
export const processRunProfile: Entity = {
  '@id': 'https://w3id.org/ro/wfrun/process/0.5',
  '@type': ['CreativeWork', 'Profile'],
  name: 'Process Run Crate',
  version: '0.5',
};

/**
 * The text of `ro-crate-metadata.json`: RO-Crate 1.2 (https://w3id.org/ro/crate/1.2) in the profile Process Run Crate
 * 0.5 (https://w3id.org/ro/wfrun/process/0.5), a pure function of what it describes. Every run is an action: software,
 * config, data and seed in, files out. Times and machine come from provenance alone; nobody is named as who ran it.
 */
export function crateOf({ name, description, runs, files, others = [], projectFile }: CrateContent): string {
  const citation = readCitation();
  const licence = softwareLicence();
  const described = runs.map((run) => runEntities(run, { citation, licence, projectFile }));
  const made = runs.flatMap((run) => run.made);
  const configs = runs.flatMap(({ provenance }) => provenance.config.files);
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name,
    description,
    datePublished: lastDay(runs.map(({ provenance }) => provenance)),
    conformsTo: reference(processRunProfile),
    license: resultsLicence(configs, licence),
    author: references(citation.authors),
    citation: references(citation.articles),
    hasPart: references([...files, ...made]),
    mentions: references(described.map(([action]) => action)),
  };
  return crateText(
    [descriptor, root, processRunProfile, licence, ...citation.entities].concat(...[files, made, others, ...described]),
  );
}

const descriptor: Entity = {
  '@id': crateName,
  '@type': 'CreativeWork',
  about: { '@id': './' },
  conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
};

/** The day on which the last of the runs ended, in UTC. */
function lastDay(runs: readonly Provenance[]): string {
  const ends = runs.map(({ finished }) => Date.parse(finished));
  return new Date(Math.max(...ends)).toISOString().slice(0, 10);
}
