import { readFileSync, readlinkSync } from 'node:fs';

/** Whether no process of this machine has the number. */
export function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Another user's process can't be signalled, but lives.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * When a process started, as a text that no other process of the same number shares: numbers are given again. Undefined
 * where the system doesn't tell (only Linux does).
 */
export function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold spaces and brackets; the 22nd is the start.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}

/** Which numbering of processes this one lives in: containers of one host have their own. */
export function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
