import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { InputError, type Place } from '../../common/error.ts';

/** Where the files that a config names may be. */
export interface PathGuard {
  /** What relative paths start from: the config's folder. */
  readonly baseFolder: string;
  /**
   * The absolute path of a file or folder that the config names.
   *
   * @throws InputError where it is outside, or a link that leads outside; what is not there passes
   */
  resolve(file: string, place?: Place): string;
}

/**
 * What a config may read: its own folder and what is below; of a config in a folder `configs`, or below one, all of the
 * folder that holds `configs`.
 */
export function readableRoot(configFile: string): string {
  const folder = path.dirname(path.resolve(configFile));
  const parts = folder.split(path.sep);
  const configs = parts.lastIndexOf('configs');
  return configs > 0 ? parts.slice(0, configs).join(path.sep) || path.sep : folder;
}

/**
 * Holds a config to the files it may read, so that one from a stranger can't bring private files into results. Links are
 * followed first, those right in a folder that is named too. Hidden files and folders (their names start with a dot) are
 * outside wherever they are.
 *
 * @param allowed further folders or files, given by the user on the command line; what is hidden in them is allowed
 */
export function guardPaths(configFile: string, allowed: readonly string[] = []): PathGuard {
  const baseFolder = path.dirname(path.resolve(configFile));
  const root = readableRoot(configFile);
  const realRoot = followed(root);
  const realAllowed = allowed.map((folder) => followed(path.resolve(folder)));
  const mayRead = (real: string) => {
    if (realAllowed.some((folder) => isWithin(real, folder))) return true;
    return isWithin(real, realRoot) && !isHidden(path.relative(realRoot, real));
  };
  return {
    baseFolder,
    resolve(file, place = { file: configFile }) {
      const absolute = path.resolve(baseFolder, file);
      for (const one of [absolute, ...linksIn(absolute)]) {
        const real = followed(one);
        if (mayRead(real)) continue;
        const hidden = isWithin(real, realRoot);
        const why = hidden ? 'which is hidden' : `outside ${root}, which is all that this config may read`;
        const remedy = `--allow-path ${quoted(one === absolute ? path.resolve(real) : path.dirname(real))}`;
        throw new InputError(
          `"${file}" leads to ${real}, ${why}: if it is meant to be read, run again with ${remedy}`,
          place,
        );
      }
      return absolute;
    },
  };
}

function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function isHidden(relative: string): boolean {
  return relative.split(path.sep).some((part) => part.startsWith('.'));
}

/** The path without links; of what is not there, as far as it is. */
function followed(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(followed(parent), path.basename(file));
  }
}

/** The links right in a folder: readers open files in the folder they are given. */
function linksIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink())
      .map(({ name }) => path.join(folder, name));
  } catch {
    return [];
  }
}

function quoted(file: string): string {
  return /^[\w./:@+-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
