import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./fake-slurm.mjs', import.meta.url));

/** What happens to one submission of a shard: see fake-slurm.mjs. */
export interface Attempt {
  readonly done?: number;
  readonly state?: string;
  readonly report?: boolean;
  readonly inputError?: string;
  readonly log?: string;
  readonly reason?: string;
  readonly rest?: number;
}

export interface FakePlan {
  readonly refuse?: string;
  /** How many times squeue gives no answer. */
  readonly silent?: number;
  /** Whether scancel fails. */
  readonly keep?: boolean;
  /** Whether scripts are really run. */
  readonly run?: boolean;
  readonly shards?: Readonly<Record<number, readonly Attempt[]>>;
}

export interface Submission {
  readonly number: number;
  readonly options: readonly string[];
  readonly script: string;
  readonly indices: readonly number[];
}

export interface FakeJob {
  readonly name: string;
  readonly job: number;
  readonly index: number;
  readonly state: string;
}

/** Puts commands of a cluster that isn't there first on the PATH of this process. */
export function fakeSlurm(folder: string, plan: FakePlan = {}) {
  const commands = path.join(folder, 'bin');
  mkdirSync(commands, { recursive: true });
  for (const name of ['sbatch', 'squeue', 'scancel']) {
    copyFileSync(program, path.join(commands, name));
    chmodSync(path.join(commands, name), 0o755);
  }
  const setPlan = (to: FakePlan) => writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(to));
  setPlan(plan);
  process.env.FAKE_SLURM = folder;
  process.env.PATH = [commands, realPath].join(path.delimiter);
  const lines = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  };
  return {
    setPlan,
    submissions: (): Submission[] => lines('calls.jsonl').map((line) => JSON.parse(line)),
    cancelled: () => lines('cancelled'),
    jobs: (): FakeJob[] => JSON.parse(lines('jobs.json')[0] ?? '[]'),
  };
}

const realPath = process.env.PATH;

export function realSlurm(): void {
  process.env.PATH = realPath;
  delete process.env.FAKE_SLURM;
}
