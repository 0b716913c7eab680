import os from 'node:os';
import { isDead, processNamespace, startOf } from '../common/processes.ts';

/** Who has a folder to itself. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** Tells the process from a later one of the same number. */
  readonly start?: string;
  /** Numbers of processes are told apart within it only. */
  readonly namespace: string;
}

/** This process, as it holds a lock from now on. */
export const holderHere = (): Holder => ({
  pid: process.pid,
  host: os.hostname(),
  since: new Date().toISOString(),
  start: startOf(process.pid),
  namespace: processNamespace(),
});

/** The holder that a lock's file names. */
export function parseHolder(text: string): Holder | 'unknown' {
  try {
    const { pid, host, since, start, namespace } = JSON.parse(text);
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, since, start, namespace } : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Whether the holder is known to be dead: of another machine's processes nothing is known. */
export function isGone(holder: Holder): boolean {
  if (isElsewhere(holder)) return false;
  const { pid, start } = holder;
  // Where a process may not be looked at, its start is not known, and it counts as the holder.
  return isDead(pid) || (start !== undefined && (startOf(pid) ?? start) !== start);
}

/** Whether the holder's processes are not among those of this machine. */
export function isElsewhere({ host, namespace }: Holder): boolean {
  return host !== os.hostname() || namespace !== processNamespace();
}

/** Who keeps others off a folder, and what can be done. */
export function heldText(folder: string, lock: string, holder: Holder | 'unknown'): string {
  if (holder === 'unknown') return `${folder}: a lock that can't be read is on it: remove ${lock} if no run is at work`;
  const { pid, host, since } = holder;
  const who = `${folder}: another run is at work on it (process ${pid} on ${host}, since ${since})`;
  return `${who}: let it end or stop it${isElsewhere(holder) ? `; if it is gone, remove ${lock}` : ''}`;
}
