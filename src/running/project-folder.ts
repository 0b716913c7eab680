import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of the package that a module belongs to: the nearest one above it with a package.json. The module may be a
 * source or what it was compiled to.
 *
 * @throws Error where there is none
 */
export function packageFolderOf(module: string): string {
  for (let folder = path.dirname(module); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`${module} lies in no folder with a package.json`);
  }
}

/** The project's folder: a checkout, or the package as npm installed it. */
export const projectFolder = packageFolderOf(import.meta.filename);

/** Whether a package's folder is one that npm made, `node_modules/inkledger`, rather than a checkout. */
export function isInstalled(folder: string): boolean {
  return path.basename(path.dirname(folder)) === 'node_modules';
}
