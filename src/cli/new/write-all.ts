import { mkdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../common/atomic-write.ts';

/** A file to write. */
export interface Change {
  /** From the project's folder. */
  readonly file: string;
  readonly content: string;
  /** As it was; undefined where there was none. */
  readonly before?: string;
}

/**
 * Writes files, all or none: where one can't be written, or what follows fails, those before it are put back.
 *
 * @param root the project's folder
 * @param then what must work with the files in place; it may give more to write
 */
export async function writeAll(
  root: string,
  changes: readonly Change[],
  then: () => Promise<readonly Change[]>,
): Promise<void> {
  const made: string[] = [];
  const written: Change[] = [];
  const write = async (change: Change) => {
    const place = path.join(root, change.file);
    const first = await mkdir(path.dirname(place), { recursive: true });
    if (first !== undefined) made.push(...foldersFrom(first, path.dirname(place)));
    written.push(change);
    await writeAtomically(place, change.content);
  };
  try {
    for (const change of changes) await write(change);
    for (const change of await then()) await write(change);
  } catch (error) {
    for (const { file, before } of written.reverse()) {
      if (before === undefined) await rm(path.join(root, file), { force: true });
      else await writeAtomically(path.join(root, file), before);
    }
    // One that somebody else has put a file into stays.
    for (const folder of made.reverse()) await rmdir(folder).catch(() => {});
    throw error;
  }
}

/** The folders from one down to another below it, both included. */
function foldersFrom(first: string, last: string): string[] {
  return first === last || !last.startsWith(first) ? [last] : [...foldersFrom(first, path.dirname(last)), last];
}
