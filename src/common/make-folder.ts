import { mkdir } from 'node:fs/promises';
import { asEnvironmentError } from './environment-error.ts';
import { InputError } from './error.ts';

/**
 * Makes a folder, and those that it lies in, unless it is there.
 *
 * @throws InputError where a file is in its place
 * @throws EnvironmentError where the machine does not allow it
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new InputError('a file is in the place of this folder: choose another folder', { file: folder });
    }
    throw asEnvironmentError(error, folder) ?? error;
  }
}
