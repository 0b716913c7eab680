import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A job of the throwaway cluster, as squeue tells it. */
export interface SeenJob {
  readonly name: string;
  readonly id: string;
  readonly state: string;
  readonly node: string;
}

const fields = '%j|%i|%T|%N';

/** Every job that waits or runs, or ended lately. */
export function seenJobs(): SeenJob[] {
  const options = ['--noheader', '--array', '--states=all', `--format=${fields}`];
  const lines = execFileSync('squeue', options, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [name, id, state, node] = line.split('|');
    return { name, id, state, node };
  });
}

export const waitingOrRunning = (): SeenJob[] =>
  seenJobs().filter(({ state }) => ['PENDING', 'RUNNING', 'COMPLETING', 'CONFIGURING'].includes(state));

/** Kills a node: its daemon and all that it started, in one go, as a power cut does. */
export function killNode(node: string): void {
  const daemon = Number(readFileSync(`${process.env.SLURM_FOLDER}/${node}.pid`, 'utf8'));
  const steps = processes().filter(
    ({ parent, environment }) => parent !== daemon && environment.SLURMD_NODENAME === node,
  );
  const stepDaemons = new Set(steps.map(({ parent }) => parent));
  for (const pid of [daemon, ...stepDaemons, ...steps.map((step) => step.pid)]) kill(pid);
}

interface Seen {
  readonly pid: number;
  readonly parent: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** The processes that run by the throwaway cluster's configuration. */
function processes(): Seen[] {
  return readdirSync('/proc').flatMap((name): Seen[] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const variables = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0');
      const environment = Object.fromEntries(variables.map((variable) => variable.split(/=(.*)/s)));
      if (environment.SLURM_CONF !== process.env.SLURM_CONF) return [];
      const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      return [{ pid: Number(name), parent, environment }];
    } catch {
      // It has just ended.
      return [];
    }
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until something is there. */
export async function until<Value>(what: string, find: () => Value | undefined | false): Promise<Value> {
  for (let tries = 0; tries < 2400; tries++) {
    const found = find();
    if (found) return found;
    await sleep(50);
  }
  throw new Error(`${what}: it did not come in two minutes`);
}
