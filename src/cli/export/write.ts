import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import { writeAtomically } from '../../common/atomic-write.ts';
import { InputError } from '../../common/error.ts';
import { writeFolder } from '../../common/folder-write.ts';
import { crateName } from '../../running/varying-files.ts';
import { checksumsName } from './checksums.ts';
import type { Package } from './package.ts';

/** Whether a target is a ZIP file or a folder. */
export function formatOf(to: string): 'zip' | 'folder' {
  return to.toLowerCase().endsWith('.zip') ? 'zip' : 'folder';
}

/**
 * Makes sure that nothing is lost by writing.
 *
 * @throws InputError where something else is there, or an export and `force` is not given
 */
export function refuseTarget(to: string, force: boolean): void {
  if (!existsSync(to)) return;
  if (statSync(to).isDirectory()) {
    if (formatOf(to) === 'zip') throw new InputError('this is a folder: give the name of a file', { file: to });
    const names = readdirSync(to);
    if (names.length === 0) return;
    if (![crateName, checksumsName].every((name) => names.includes(name))) {
      throw new InputError('the folder holds something else than an export: choose another', { file: to });
    }
  } else if (formatOf(to) === 'folder') {
    throw new InputError('this is a file: give a folder, or a name that ends in .zip', { file: to });
  }
  if (!force) throw new InputError('it is there already: --force replaces it', { file: to });
}

/** Writes a package as a ZIP file or a folder, whole or not at all. */
export async function writePackage(files: Package, to: string): Promise<void> {
  if (formatOf(to) === 'zip') await writeAtomically(to, zipped(files));
  else await writeFolder(to, (making) => fill(making, files));
}

/** The time that every entry of an archive has, so that the same files give the same bytes. ZIP has local times alone. */
const entryTime = new Date(1980, 0, 1, 12);

function zipped(files: Package): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: entryTime });
}

async function fill(folder: string, files: Package): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeAtomically(file, bytes);
  }
}
