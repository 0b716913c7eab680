import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sha256 } from './hash.ts';
import { isDead, processNamespace } from './processes.ts';

/**
 * A hash: a host's name may hold dots and be long. Containers of one host count processes each for itself, and are
 * machines of their own.
 */
const machine = sha256(`${os.hostname()} ${processNamespace()}`).slice(0, 8);

const unfinishedName = /^(.+)\.(making|old)-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}$/;

/** A file or folder that a process has not put in its place, or has not taken away. */
export interface Unfinished {
  readonly name: string;
  /** The name of what it is beside. */
  readonly base: string;
  readonly kind: 'making' | 'old';
  /** Whose it is: a process's that lives or that is dead, this one's, or another machine's, of which nobody knows here. */
  readonly of: 'living' | 'dead' | 'self' | 'another machine';
}

/**
 * A new path beside another, which tells whose work in progress it is: `making` what is to be put at that path, or
 * keeping the `old` that was there until the new is.
 */
export function unfinishedPath(of: string, kind: 'making' | 'old'): string {
  return `${of}.${kind}-${machine}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/** Whether a name is that of unfinished work: what it holds may be cut off, and is no result. */
export function isUnfinished(name: string): boolean {
  return unfinishedName.test(name);
}

/** What is unfinished in a folder; nothing where it can't be read. */
export async function unfinishedIn(folder: string): Promise<Unfinished[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const [, base, kind, host, pid] = unfinishedName.exec(name) ?? [];
    return base === undefined
      ? []
      : [{ name, base, kind: kind as Unfinished['kind'], of: ownerOf(host!, Number(pid)) }];
  });
}

function ownerOf(host: string, pid: number): Unfinished['of'] {
  if (host !== machine) return 'another machine';
  if (pid === process.pid) return 'self';
  return isDead(pid) ? 'dead' : 'living';
}

/**
 * Clears a folder of what killed processes of this machine left unfinished in it. An old folder or file goes back to
 * its place where nothing is there. What a living process or another machine is at stays. What can't be cleared stays
 * too: that hinders nobody.
 *
 * @param own whether what this process left goes too: only where it is writing nothing
 */
export async function removeLeftovers(folder: string, own = false): Promise<void> {
  for (const { name, base, kind, of } of await unfinishedIn(folder)) {
    if (of !== 'dead' && !(of === 'self' && own)) continue;
    const leftover = path.join(folder, name);
    const place = path.join(folder, base);
    if (kind === 'old' && !(await exists(place))) await rename(leftover, place).catch(() => {});
    else await rm(leftover, { recursive: true, force: true }).catch(() => {});
  }
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
