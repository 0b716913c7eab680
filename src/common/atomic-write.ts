import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from './error.ts';
import { removeLeftovers, unfinishedPath } from './leftovers.ts';

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed to the disk, then renamed over
 * the path. Whoever reads the path sees the old content or the new, also after a crash or a kill. An existing file is
 * replaced. What killed writers left in the folder goes.
 *
 * @throws InputError where the folder doesn't exist or may not be written to, or the path is a folder
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = unfinishedPath(path, 'making');
  try {
    await writeFlushed(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asInputError(path, folder, error);
  }
  await flushFolder(folder);
  await removeLeftovers(folder);
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is on the disk only when its folder is. Windows has no such call, and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function asInputError(path: string, folder: string, error: unknown): unknown {
  const reasons: Record<string, string> = {
    ENOENT: `there is no folder ${folder} to write to: make it first`,
    ENOTDIR: `${folder} is not a folder`,
    EISDIR: 'this is a folder: give the name of a file',
    EACCES: 'it may not be written: check the permissions of its folder',
    EROFS: 'its disk is read-only',
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new InputError(reason, { file: path });
}
