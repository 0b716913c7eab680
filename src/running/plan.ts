import { readFileSync } from 'node:fs';
import path from 'node:path';
import { resolveDataset } from '../../datasets/reference.ts';
import type { Experiment, FilePaths, ResolvedInputs } from '../../experiments/experiment.ts';
import { experiments } from '../../experiments/index.ts';
import { InputError } from '../common/error.ts';
import { hashValue, sha256 } from '../common/hash.ts';
import { unknownName } from '../common/nearest.ts';
import { codeVersion } from './code-version.ts';
import { configChain, readWithExtends } from './config/extends.ts';
import { guardPaths } from './config/path-guard.ts';
import { validate } from './config/validate.ts';
import { type Located, partAt, placeOf } from './config/yaml-file.ts';
import { projectFolder } from './project-folder.ts';

/** A config as read, with the trials it asks for. */
export interface Plan {
  readonly file: string;
  readonly inputs: ResolvedInputs & { readonly baseFolder: string };
  /** The config's name, see `configName`. */
  readonly name: string;
  /** The config's file and those that it extends, in that order. */
  readonly configFiles: readonly ConfigFile[];
  readonly config: { readonly experiment: string; readonly title: string; readonly seed: number };
  readonly trials: readonly PlannedTrial[];
}

/** A file that a config is read from. */
export interface ConfigFile {
  /** From the project's folder, with slashes. */
  readonly path: string;
  readonly sha256: string;
}

export interface PlannedTrial {
  readonly label: string;
  readonly settings: unknown;
  readonly affinity: string;
  readonly files: FilePaths;
  /** The hash of all that the outcome depends on: settings (dataset hashes among them), experiment, code. */
  readonly key: string;
}

/**
 * Reads a config and plans its trials; runs nothing.
 *
 * @param allowedFolders what the config may read besides what `readableRoot` says
 * @throws InputError where the config can't be read or says something that isn't known
 */
export async function planConfig(file: string, allowedFolders?: readonly string[]): Promise<Plan> {
  const guard = guardPaths(file, allowedFolders);
  const located = readWithExtends(file, guard);
  const experiment = experimentOf(located);
  const config = validate(located, experiment.schema) as Plan['config'];
  const resolvePath = (named: string) => guard.resolve(named, placeOf(located, named));
  const datasets = await Promise.all(experiment.datasets(config).map((spec) => resolveDataset(spec, resolvePath)));
  const inputs = { datasets, resolvePath, baseFolder: guard.baseFolder };
  const trials = experiment.plan(config, inputs).map(({ label, settings, files = {}, affinity = label }) => ({
    label,
    settings,
    files,
    affinity,
    key: hashValue({ experiment: experiment.name, settings, code: codeVersion() }),
  }));
  return { file, inputs, name: configName(file), configFiles: configChain(file).map(configFile), config, trials };
}

function configFile(file: string): ConfigFile {
  return { path: pathFromProject(file), sha256: sha256(readFileSync(file)) };
}

/** A path from the project's folder, with slashes: what is written of it is the same on every machine. */
export function pathFromProject(file: string): string {
  return path.relative(projectFolder, path.resolve(file)).split(path.sep).join('/');
}

function experimentOf(located: Located): Experiment {
  const { part, steps } = partAt(located, ['experiment']);
  const known = experiments.map(({ name }) => name);
  if (steps === 0) throw new InputError(`missing key "experiment": one of ${known.join(', ')}`, located.place);
  const experiment = experiments.find(({ name }) => name === part.value);
  if (experiment === undefined) throw new InputError(unknownName('experiment', String(part.value), known), part.place);
  return experiment;
}

/**
 * The name that a config's results go under: its path below `configs/` without the ending, or the file's own name
 * elsewhere. That is `configs/` of the folder where the command runs, or of the project.
 *
 * @throws InputError where a part of it starts with a dot: `..` would lead out of the results
 */
export function configName(file: string): string {
  const below = [process.cwd(), projectFolder]
    .map((folder) => path.relative(path.join(folder, 'configs'), path.resolve(file)))
    .find((relative) => !relative.startsWith('..') && !path.isAbsolute(relative));
  const name = (below ?? path.basename(file))
    .replace(/\.ya?ml$/, '')
    .split(path.sep)
    .join('/');
  if (name.split('/').some((part) => part === '' || part.startsWith('.'))) {
    throw new InputError('the name of a config may not start with a dot: its results are called by it', { file });
  }
  return name;
}
