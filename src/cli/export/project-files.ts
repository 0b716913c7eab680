import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../common/error.ts';
import { sha256 } from '../../common/hash.ts';
import { partAt, readYamlFile } from '../../running/config/yaml-file.ts';
import { packedPaths } from '../../running/crate/config-entity.ts';
import { croissantFile, namedDatasets } from '../../running/crate/dataset-entities.ts';
import { projectFolder } from '../../running/project-folder.ts';
import type { Provenance } from '../../running/provenance.ts';

/** The files of the project that say what the code is, how it is cited and what it stands on, with what they are. */
const aboutFiles = {
  LICENSE: 'The licence of inkledger',
  'CITATION.cff': 'How to cite inkledger and the paper whose method it re-implements',
  'package.json': 'The release of inkledger, and the packages it asks for',
  'package-lock.json': 'Every package with its version and checksum',
} as const;

/** A file for the package: where it goes, its content, what it is. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly description: string;
}

/**
 * The files that go with every run.
 *
 * @throws InputError where the lockfile is another than a run had
 */
export function filesAboutProject(runs: readonly Provenance[]): PackedFile[] {
  const files = Object.entries(aboutFiles)
    .filter(([file]) => existsSync(path.join(projectFolder, file)))
    .map(([file, description]) => ({ path: file, bytes: readProjectFile(file), description }));
  const lockfile = files.find((file) => file.path === 'package-lock.json');
  for (const { config, code } of runs) {
    if (lockfile !== undefined && code.lockfile !== sha256(lockfile.bytes)) {
      const problem = `package-lock.json has changed since the results of ${config.name} were made: run it again`;
      throw new InputError(problem, { file: path.join(projectFolder, lockfile.path) });
    }
  }
  return files;
}

/**
 * The files of a config, as they were when it ran.
 *
 * @throws InputError where one is gone or has changed
 */
export function configFiles({ config }: Provenance): Omit<PackedFile, 'description'>[] {
  const paths = packedPaths(config);
  return config.files.map((file, i) => {
    const place = path.resolve(projectFolder, file.path);
    if (!existsSync(place))
      throw new InputError(`the config ${config.name} was read from it: it is gone`, { file: place });
    const bytes = readFileSync(place);
    if (sha256(bytes) !== file.sha256) {
      throw new InputError(`it has changed since the results of ${config.name} were made: run it again`, {
        file: place,
      });
    }
    const base = partAt(readYamlFile(place), ['extends']).part;
    if (typeof base.value === 'string' && path.isAbsolute(base.value)) {
      throw new InputError(
        'it extends a config by a whole path: make that relative, to hold elsewhere too',
        base.place,
      );
    }
    return { path: paths[i], bytes };
  });
}

/** The cards and the Croissant metadata of the named datasets of a run. */
export function datasetFiles(provenance: Provenance): { cards: PackedFile[]; croissants: PackedFile[] } {
  const names = namedDatasets(provenance).map(([name]) => name);
  const pack = (file: string, description: string) => ({ path: file, bytes: readProjectFile(file), description });
  return {
    cards: names.map((name) => pack(`datasets/${name}/README.md`, `The card of the dataset ${name}`)),
    croissants: names.map((name) => pack(croissantFile(name), `Croissant metadata of ${name}`)),
  };
}

function readProjectFile(file: string): Buffer {
  return readFileSync(path.join(projectFolder, file));
}
