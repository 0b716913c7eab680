import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sha256 } from './hash.ts';

/** A hash: a host's name may hold dots and be long. */
const machine = sha256(os.hostname()).slice(0, 8);

const unfinishedName = /^(.+)\.(making|old)-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}$/;

/**
 * A new path beside another, which tells whose work in progress it is: `making` what is to be put at that path, or
 * keeping the `old` that was there until the new is.
 */
export function unfinishedPath(of: string, kind: 'making' | 'old'): string {
  return `${of}.${kind}-${machine}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/**
 * Clears a folder of what killed processes of this machine left unfinished in it. An old folder or file goes back to
 * its place where nothing is there. What a living process or another machine is at stays. What can't be cleared stays
 * too: that hinders nobody.
 *
 * @param own whether what this process left goes too: only where it is writing nothing
 */
export async function removeLeftovers(folder: string, own = false): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, base, kind, host, pid] = unfinishedName.exec(name) ?? [];
    if (host !== machine || !(Number(pid) === process.pid ? own : isDead(Number(pid)))) continue;
    const leftover = path.join(folder, name);
    const place = path.join(folder, base);
    if (kind === 'old' && !(await exists(place))) await rename(leftover, place).catch(() => {});
    else await rm(leftover, { recursive: true, force: true }).catch(() => {});
  }
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Another user's process can't be signalled, but lives.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
