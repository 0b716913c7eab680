import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asEnvironmentError } from './environment-error.ts';
import { InputError } from './error.ts';
import { unfinishedPath } from './leftovers.ts';

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed to the disk, then renamed over
 * the path. Whoever reads the path sees the old content or the new, also after a crash or a kill. An existing file is
 * replaced.
 *
 * @param signal gives the write up, where it can still be: nothing is left then
 * @throws InputError where the folder doesn't exist, or the path is a folder
 * @throws EnvironmentError where the machine does not allow it: a full disk, a folder that may not be written
 */
export async function writeAtomically(path: string, content: string | Uint8Array, signal?: AbortSignal): Promise<void> {
  const folder = dirname(path);
  const temporary = unfinishedPath(path, 'making');
  try {
    await writeFlushed(temporary, content);
    signal?.throwIfAborted();
    await rename(temporary, path);
    await flushFolder(folder);
  } catch (error) {
    // Where even this fails, what made the write fail says more.
    await rm(temporary, { force: true }).catch(() => {});
    throw readable(path, folder, error);
  }
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

function readable(path: string, folder: string, error: unknown): unknown {
  const reasons: Record<string, string> = {
    ENOENT: `there is no folder ${folder} to write to: make it first`,
    ENOTDIR: `${folder} is not a folder`,
    EISDIR: 'this is a folder: give the name of a file',
    ENAMETOOLONG: 'this name is too long: choose a shorter one',
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? (asEnvironmentError(error, path) ?? error) : new InputError(reason, { file: path });
}
