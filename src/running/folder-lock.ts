import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asEnvironmentError, EnvironmentError } from '../common/environment-error.ts';
import { unfinishedPath } from '../common/leftovers.ts';
import { makeFolder } from '../common/make-folder.ts';
import { type Holder, heldText, holderHere, isGone, parseHolder } from './lock-holder.ts';

export interface LockOptions {
  /** Called once, when another run has the folder: it is then waited for. Without it the lock is refused. */
  readonly waiting?: (why: string) => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/**
 * Where the lock of a folder is: a folder beside it with one file in it, which says who holds it. It is made elsewhere
 * and renamed into place: no system renames a folder over one with content, so one process at most gets through, on a
 * network disk too. A lock whose process is dead is taken by removing its file, whose name no other lock ever has: so
 * a late taker can't remove the lock of an earlier one.
 */
export function lockPath(folder: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.lock`);
}

/** The folder whose lock a path is; undefined where it is none. */
export function lockedFolder(lock: string): string | undefined {
  const name = /^\.(.+)\.lock$/.exec(path.basename(lock))?.[1];
  return name === undefined ? undefined : path.join(path.dirname(lock), name);
}

/**
 * Keeps other runs off a folder until released. A lock that a dead process of this machine left is taken over.
 *
 * @returns what releases it
 * @throws EnvironmentError naming the holder, where another run has it and is not to be waited for
 */
export async function lockFolder(folder: string, { waiting, signal }: LockOptions = {}): Promise<() => Promise<void>> {
  const lock = lockPath(folder);
  await makeFolder(path.dirname(folder));
  let told = false;
  for (;;) {
    const entry = `${randomUUID()}.json`;
    const holder = await tryLock(lock, entry);
    if (holder === undefined) return () => release(lock, entry);
    const why = heldText(folder, lock, holder);
    if (waiting === undefined) throw new EnvironmentError(`${why}, or give --wait`);
    if (!told) waiting(why);
    told = true;
    await sleep(500, undefined, { signal });
  }
}

/** Who holds the lock of a folder; undefined where nobody does: a dead process does not. */
export async function holderOf(folder: string): Promise<Holder | 'unknown' | undefined> {
  return (await entriesOf(lockPath(folder))).find(({ holder }) => holder === 'unknown' || !isGone(holder))?.holder;
}

/** @returns who holds it, where that is another */
async function tryLock(lock: string, entry: string): Promise<Holder | 'unknown' | undefined> {
  const making = unfinishedPath(lock, 'making');
  try {
    await mkdir(making);
    await writeFile(path.join(making, entry), JSON.stringify(holderHere()));
    for (;;) {
      try {
        await rename(making, lock);
        return undefined;
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      const holder = await clearStale(lock);
      if (holder !== undefined) return holder;
    }
  } catch (error) {
    throw asEnvironmentError(error, path.dirname(lock)) ?? error;
  } finally {
    await rm(making, { recursive: true, force: true }).catch(() => {});
  }
}

/** Windows says so in other words. */
function isTaken(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])].includes(code);
}

/** Removes what dead processes left of a lock. @returns the holder that lives, if one does */
async function clearStale(lock: string): Promise<Holder | 'unknown' | undefined> {
  for (const { name, holder } of await entriesOf(lock)) {
    if (holder === 'unknown' || !isGone(holder)) return holder;
    await release(lock, name);
  }
  return undefined;
}

async function entriesOf(lock: string): Promise<{ name: string; holder: Holder | 'unknown' }[]> {
  const entries = [];
  for (const name of await readdir(lock).catch(() => [])) {
    const text = await readFile(path.join(lock, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    // Released between the two calls.
    if (text !== undefined) entries.push({ name, holder: parseHolder(text) });
  }
  return entries;
}

/** Nobody else's entry has the name; the folder stays where another has locked it meanwhile. */
async function release(lock: string, entry: string): Promise<void> {
  await rm(path.join(lock, entry), { force: true }).catch(() => {});
  await rmdir(lock).catch(() => {});
}
