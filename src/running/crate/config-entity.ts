import path from 'node:path';
import { projectFolder } from '../project-folder.ts';
import type { Provenance } from '../provenance.ts';
import { type Entity, localId } from './entity.ts';

/**
 * Where the files of a config go in a package. Below a `configs/` folder that names the config, and in the project's
 * folder, they keep their paths, so that a rerun gives results of the same name. Others go below `own-configs/`, from
 * the innermost folder that holds them all. What extends what holds there too, and nothing else is told of the machine.
 */
export function packedPaths({ name, files }: PackedConfig): string[] {
  const absolute = files.map((file) => path.resolve(projectFolder, file.path));
  const home = homeOf(absolute[0], name);
  const below = (folder: string) => absolute.map((file) => path.relative(folder, file).split(path.sep).join('/'));
  for (const folder of home === undefined ? [projectFolder] : [home, projectFolder]) {
    const paths = below(folder);
    if (paths.every((file) => !file.startsWith('../') && !path.isAbsolute(file))) return paths;
  }
  return below(sharedFolder(absolute)).map((file) => `own-configs/${file}`);
}

type PackedConfig = Pick<Provenance['config'], 'name' | 'files'>;

/** The folder that holds the `configs/` which a config has its name from. */
function homeOf(file: string, name: string): string | undefined {
  const ending = path.join(path.sep, 'configs', name);
  const stem = file.replace(/\.ya?ml$/, '');
  return stem.endsWith(ending) ? stem.slice(0, -ending.length) || path.sep : undefined;
}

function sharedFolder(files: readonly string[]): string {
  const folders = files.map((file) => path.dirname(file).split(path.sep));
  let shared = 0;
  while (folders.every((parts) => shared < parts.length && parts[shared] === folders[0][shared])) shared++;
  return folders[0].slice(0, shared).join(path.sep);
}

/** The files of a config that is not in the crate, by where they lie in the project. */
export function configsElsewhere(config: PackedConfig): Entity[] {
  const paths = packedPaths(config);
  return config.files.map(({ sha256 }, i) => ({
    '@id': localId(paths[i], sha256.slice(0, 12)),
    '@type': 'File',
    name: path.posix.basename(paths[i]),
    description: configDescription(i),
    localPath: paths[i],
    encodingFormat: 'application/yaml',
    sha256,
  }));
}

/** What the files of a config are, in their order. */
export function configDescription(position: number): string {
  return position === 0 ? 'The config' : 'What the config extends';
}
