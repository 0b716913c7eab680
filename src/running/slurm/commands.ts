import { spawn } from 'node:child_process';
import { EnvironmentError } from '../../common/environment-error.ts';

/** Where one job of an array is. */
export interface QueuedJob {
  /** The array's name. */
  readonly name: string;
  /** The array's number. */
  readonly job: string;
  readonly index: number;
  /** In Slurm's words, such as RUNNING or NODE_FAIL. */
  readonly state: string;
  /** Why it waits, or how it ended. */
  readonly reason: string;
  readonly node: string;
}

/** A command of Slurm that said no. */
export class SlurmError extends Error {
  override readonly name = 'SlurmError';
}

/** @throws EnvironmentError where there is no Slurm on this machine */
export async function requireSlurm(): Promise<void> {
  await run('sbatch', ['--version']);
}

/**
 * Submits a batch script.
 *
 * @returns the job's number
 * @throws SlurmError with what sbatch says
 */
export async function submitJob(options: readonly string[], script: string): Promise<string> {
  // `--parsable` prints the number, and after a semicolon the cluster's name where there are several.
  const output = await run('sbatch', ['--parsable', ...options], script);
  const job = /^(\d+)(;.*)?$/m.exec(output)?.[1];
  if (job === undefined) throw new SlurmError(`sbatch printed no job number: ${oneLine(output)}`);
  return job;
}

/** The jobs of arrays by these names, also those that ended lately; of an array, each job by itself. */
export async function queuedJobs(names: readonly string[]): Promise<QueuedJob[]> {
  const options = ['--noheader', '--array', '--states=all', `--name=${names.join(',')}`, '--format=%j|%F|%K|%T|%N|%r'];
  const lines = (await run('squeue', options)).split('\n').filter((line) => line.includes('|'));
  return lines.map((line) => {
    const [name, job, index, state, node, ...reason] = line.split('|').map((field) => field.trim());
    return { name, job, index: Number(index), state, node, reason: reason.join('|') };
  });
}

/** Cancels the jobs of arrays by these names, waiting or running. */
export async function cancelJobs(names: readonly string[]): Promise<void> {
  for (const name of names) await run('scancel', [`--name=${name}`]);
}

function run(command: string, options: readonly string[], input = ''): Promise<string> {
  // A group of its own: Ctrl-C on the terminal is for this process alone, which cancels what was submitted.
  const child = spawn(command, options, { detached: true, env: ownEnvironment() });
  const output: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      output[stream] += text;
    });
  }
  // A command that ends before it has read its input is told of by its exit code.
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new EnvironmentError(
              `there is no ${command} here: --executor slurm runs where Slurm's commands are (a login node)`,
            )
          : error,
      ),
    );
    child.on('close', (code) => {
      if (code === 0) resolve(output.stdout);
      else reject(new SlurmError(`${command} failed (exit code ${code}): ${oneLine(output.stderr)}`));
    });
  });
}

/** Without a user's own defaults for listing and cancelling, which would hide jobs or ask questions. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SQUEUE|SCANCEL)_/.test(name)));
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('; ') || 'it says nothing';
}
