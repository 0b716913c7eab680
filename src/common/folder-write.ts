import { rename, rm } from 'node:fs/promises';
import { asEnvironmentError, EnvironmentError } from './environment-error.ts';
import { unfinishedPath } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Makes a folder whole or not at all: beside its place, then put there. Whoever reads the place finds the old folder
 * or the new, never a mixture.
 *
 * @param fill writes the content into the folder it is given, which is there and empty
 * @param signal gives it up, where it can still be: nothing is left then
 * @throws EnvironmentError where the machine does not allow it: a full disk, a folder that may not be written
 */
export async function writeFolder<Filled>(
  place: string,
  fill: (making: string) => Promise<Filled>,
  signal?: AbortSignal,
): Promise<Filled> {
  const making = unfinishedPath(place, 'making');
  try {
    await makeFolder(making);
    const filled = await fill(making);
    signal?.throwIfAborted();
    await replaceFolder(making, place);
    return filled;
  } catch (error) {
    // Where even this fails, what made the write fail says more.
    await rm(making, { recursive: true, force: true }).catch(() => {});
    const fault = asEnvironmentError(error, place);
    // A person knows the place, not what was being made beside it.
    throw fault === undefined ? error : new EnvironmentError(fault.message.replaceAll(making, place));
  }
}

/** The old folder goes aside first: no system call puts a folder in the place of one with content. */
async function replaceFolder(made: string, place: string): Promise<void> {
  const old = unfinishedPath(place, 'old');
  const hadOld = await rename(place, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
  try {
    await rename(made, place);
  } catch (error) {
    if (hadOld) await rename(old, place).catch(() => {});
    throw error;
  }
  // What stays of the old folder goes with the next run: the one in place is whole.
  await rm(old, { recursive: true, force: true }).catch(() => {});
}
