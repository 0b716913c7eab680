import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { asEnvironmentError } from '../../common/environment-error.ts';
import { unfinishedIn, unfinishedPath } from '../../common/leftovers.ts';
import { holderOf, lockedFolder, lockPath } from '../../running/folder-lock.ts';
import type { Finding } from './finding.ts';

type Found = Omit<Finding, 'check'>;

/** Below it a run is likely to fill the disk. */
const leastFree = 1 << 30;

/** Whether a folder, or the one it would be made in, may be written: permissions alone don't tell. */
export async function writableFinding(folder: string): Promise<Found> {
  const there = nearest(folder);
  const trial = unfinishedPath(path.join(there, 'doctor'), 'making');
  try {
    await mkdir(trial);
    await rm(trial, { recursive: true });
  } catch (error) {
    throw asEnvironmentError(error, folder) ?? error;
  }
  return {
    status: 'ok',
    found: `${folder} ${there === path.resolve(folder) ? 'may' : 'is not there, and may'} be written`,
  };
}

/** How much room is left where a folder is, or would be. */
export async function roomFinding(folder: string): Promise<Found> {
  const { bavail, bsize } = await statfs(nearest(folder));
  const free = bavail * bsize;
  const found = `${(free / 2 ** 30).toFixed(1)} GiB are free for ${folder}`;
  if (free >= leastFree) return { status: 'ok', found };
  return { status: 'problem', found, remedy: 'make room, or choose another folder; the cache may be deleted' };
}

function nearest(folder: string): string {
  let there = path.resolve(folder);
  while (!existsSync(there)) there = path.dirname(there);
  return there;
}

/** What killed runs left in results and cache. */
export async function leftoversFinding(folders: readonly string[]): Promise<Found> {
  const dead: string[] = [];
  const foreign: string[] = [];
  for (const folder of folders.flatMap(withSubfolders)) {
    for (const { name, of } of await unfinishedIn(folder)) {
      if (of === 'dead') dead.push(path.join(folder, name));
      if (of === 'another machine') foreign.push(path.join(folder, name));
    }
  }
  if (dead.length > 0) {
    const remedy = 'the next run into the folder clears it';
    return { status: 'note', found: `killed runs left ${counted(dead)}`, remedy };
  }
  if (foreign.length > 0) {
    const remedy = 'remove it if no run is at work there';
    return { status: 'note', found: `another machine left, or is writing, ${counted(foreign)}`, remedy };
  }
  return { status: 'ok', found: 'nothing unfinished is left in results and cache' };
}

const counted = (paths: readonly string[]) => `${paths[0]}${paths.length > 1 ? ` and ${paths.length - 1} more` : ''}`;

/** Which runs are at work on results, or were when their machine went down. */
export async function locksFinding(results: string): Promise<Found> {
  const locked = withSubfolders(results).flatMap((folder) => lockedFolder(folder) ?? []);
  const stale: string[] = [];
  for (const folder of locked) {
    const holder = await holderOf(folder);
    if (holder === undefined) {
      stale.push(folder);
      continue;
    }
    const remedy = `if that run is gone, remove ${lockPath(folder)}`;
    if (holder === 'unknown') return { status: 'problem', found: `the lock of ${folder} can't be read`, remedy };
    const found = `a run is at work on ${folder} (process ${holder.pid} on ${holder.host}, since ${holder.since})`;
    return { status: 'note', found, remedy };
  }
  if (stale.length === 0) return { status: 'ok', found: 'no run is at work' };
  return { status: 'note', found: `a killed run left the lock of ${counted(stale)}`, remedy: 'the next run takes it' };
}

function withSubfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.map(({ parentPath, name }) => path.join(parentPath, name))];
}
