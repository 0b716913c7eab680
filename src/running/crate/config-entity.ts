import path from 'node:path';
import { projectFolder } from '../code-version.ts';
import type { ConfigFile } from '../plan.ts';
import { type Entity, localId } from './entity.ts';
import { isOfProject } from './licence.ts';

/**
 * Where the files of a config go in a package: as in the project where they lie there, else below `own-configs/`, from
 * the innermost folder that holds them all. What extends what holds there too, and nothing else is told of the machine.
 */
export function packedPaths(configs: readonly ConfigFile[]): string[] {
  if (configs.every(isOfProject)) return configs.map((config) => config.path);
  const files = configs.map((config) => path.resolve(projectFolder, config.path).split(path.sep));
  const folders = files.map((parts) => parts.slice(0, -1));
  let shared = 0;
  while (folders.every((parts) => shared < parts.length && parts[shared] === folders[0][shared])) shared++;
  return files.map((parts) => ['own-configs', ...parts.slice(shared)].join('/'));
}

/** The files of a config that is not in the crate, by where they lie in the project. */
export function configsElsewhere(configs: readonly ConfigFile[]): Entity[] {
  const paths = packedPaths(configs);
  return configs.map(({ sha256 }, i) => ({
    '@id': localId(paths[i], sha256.slice(0, 12)),
    '@type': 'File',
    name: path.posix.basename(paths[i]),
    description: i === 0 ? 'The config' : 'What the config extends',
    localPath: paths[i],
    encodingFormat: 'application/yaml',
    sha256,
  }));
}
