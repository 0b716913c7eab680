import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers, unfinishedPath } from './leftovers.ts';

/**
 * Makes a folder whole or not at all: beside its place, then put there. Whoever reads the place finds the old folder
 * or the new, never a mixture. What killed writers left beside it goes.
 *
 * @param fill writes the content into the folder it is given, which is there and empty
 */
export async function writeFolder<Filled>(place: string, fill: (making: string) => Promise<Filled>): Promise<Filled> {
  await removeLeftovers(path.dirname(place));
  const making = unfinishedPath(place, 'making');
  try {
    await mkdir(making, { recursive: true });
    const filled = await fill(making);
    await replaceFolder(making, place);
    return filled;
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

async function replaceFolder(made: string, place: string): Promise<void> {
  const old = unfinishedPath(place, 'old');
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(made, place);
  await rm(old, { recursive: true, force: true });
}
