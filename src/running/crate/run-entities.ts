import type { Provenance } from '../provenance.ts';
import type { Citation } from './citation.ts';
import { datasetEntities, type ProjectFile } from './dataset-entities.ts';
import { type Entity, localId, reference, references } from './entity.ts';
import { softwareEntities } from './software-entities.ts';

/** A run to be described: what it made, and from which config files. */
export interface CrateRun {
  readonly provenance: Provenance;
  /** The config's file and those that it extends. */
  readonly configs: readonly Entity[];
  /** The files it made, or the folder of them. */
  readonly made: readonly Entity[];
}

/** The run as an action, first, then what it used: software, datasets, configs. */
export function runEntities(
  { provenance, configs, made }: CrateRun,
  { citation, licence, projectFile }: { citation: Citation; licence: Entity; projectFile: ProjectFile },
): Entity[] {
  const { config, command, finished, seconds, trials } = provenance;
  const software = softwareEntities(provenance, citation, licence);
  const { datasets, others } = datasetEntities(provenance, projectFile);
  const seed: Entity = {
    '@id': localId('seed', String(provenance.seed)),
    '@type': 'PropertyValue',
    name: 'seed',
    value: provenance.seed,
  };
  const action: Entity = {
    '@id': localId('run', config.name),
    '@type': 'CreateAction',
    name: `inkledger run ${config.name}`,
    description:
      `${trials.length} trials of the experiment ${config.resolved.experiment}, from the config ` +
      `with the hash ${config.hash}. In the project's folder: ${commandText(command)}`,
    startTime: isoTime(Date.parse(finished) - seconds * 1000),
    endTime: isoTime(Date.parse(finished)),
    instrument: reference(software[0]),
    object: references([...configs, ...datasets, seed]),
    result: references(made),
  };
  return [action, ...software, ...configs, seed, ...datasets, ...others];
}

/** A command that tells where on a machine a config lies is not repeated: the config is named beside it. */
function commandText(command: string): string {
  return command.includes('../') ? 'npm run inkledger -- run, with the path of the config' : command;
}

/** With the offset of UTC as digits: validators of Process Run Crate know no Z. */
function isoTime(time: number): string {
  return new Date(time).toISOString().replace('Z', '+00:00');
}
