import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../common/error.ts';
import { type LockOptions, lockFolder } from './folder-lock.ts';

/** A config and the folder that its results are to replace. */
export interface ResultsPlace {
  readonly configFile: string;
  readonly folder: string;
}

/**
 * Makes sure that results replace results only: no two configs go to one folder, none into another's, and what is
 * there now, if anything, is the results of a config.
 *
 * @throws InputError where that is not so
 */
export function checkPlaces(places: readonly ResultsPlace[]): void {
  for (const [i, { configFile, folder }] of places.entries()) {
    for (const other of places.slice(0, i)) {
      if (!isWithin(folder, other.folder) && !isWithin(other.folder, folder)) continue;
      throw new InputError(
        `its results would go to ${folder}, and those of ${other.configFile} to ${other.folder}: run one alone, or rename it`,
        { file: configFile },
      );
    }
    refuseForeign(folder);
  }
}

/** Whether a path is a folder or in it. */
function isWithin(inner: string, folder: string): boolean {
  const relative = path.relative(folder, inner);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** What says that a folder holds the results of a config. */
const mark = 'metrics.json';

function refuseForeign(folder: string): void {
  const entries = contentOf(folder);
  if (entries.length === 0) return;
  const nested = entries.find((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, mark)));
  const stranger = nested ?? (entries.some(({ name }) => name === mark) ? undefined : entries[0]);
  if (stranger === undefined) return;
  throw new InputError(
    `it holds something else than the results of one config (${stranger.name}), and would be replaced: choose another --results, or move it away`,
    { file: folder },
  );
}

function contentOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new InputError('results go to a folder, and this is a file', { file: folder });
    throw error;
  }
}

/** Locks each folder, in an order that is the same for all runs: so two that wait never wait for each other. */
export async function lockPlaces(places: readonly ResultsPlace[], options: LockOptions): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  const releaseAll = async () => {
    for (const release of held.splice(0)) await release();
  };
  try {
    for (const folder of places.map((place) => path.resolve(place.folder)).sort()) {
      held.push(await lockFolder(folder, options));
    }
    return releaseAll;
  } catch (error) {
    await releaseAll();
    throw error;
  }
}
