import { InputError } from '../../common/error.ts';
import type { Cache } from '../cache.ts';
import type { Finished, MissingTrial } from '../executor.ts';
import type { QueuedJob } from './commands.ts';
import { isAlive } from './job-state.ts';
import { readReport } from './shard-report.ts';
import { reportFile, type ShardRun } from './shard-run.ts';

/** Trials that one job runs, and how far that is. */
export interface Shard {
  readonly run: ShardRun;
  /** Its index in arrays, and the name of its files. */
  readonly number: number;
  /** By key, the trials whose outcome has not been seen in the cache. */
  readonly missing: Map<string, MissingTrial>;
  /** How often it was submitted. */
  attempts: number;
  /** The number of the array that it was submitted with last. */
  job: string | undefined;
  /** How its last job was seen last. */
  seen: QueuedJob | undefined;
  /** When its last job was found to have ended, in milliseconds. */
  endedAt: number | undefined;
  /** Why it could not be submitted the last time. */
  refused: string | undefined;
}

export function newShard(run: ShardRun, number: number, trials: readonly MissingTrial[]): Shard {
  const missing = new Map(trials.map((trial) => [trial.key, trial]));
  return { run, number, missing, attempts: 0, job: undefined, seen: undefined, endedAt: undefined, refused: undefined };
}

/**
 * Takes notice of what a shard reports. What it calls done counts when it is seen in the cache.
 *
 * @throws InputError where the shard met a mistake in what the user gave
 */
export async function collectReported(shard: Shard, cache: Cache, finished: Finished): Promise<void> {
  for (const line of await readReport(reportFile(shard.run, shard.number))) {
    if ('inputError' in line) throw new InputError(line.inputError);
    await collect(shard, line.key, cache, finished, line.seconds);
  }
}

/** Looks for every missing outcome in the cache: a report may be cut off, or come late. */
export async function collectCached(shard: Shard, cache: Cache, finished: Finished): Promise<void> {
  for (const key of [...shard.missing.keys()]) await collect(shard, key, cache, finished);
}

async function collect(shard: Shard, key: string, cache: Cache, finished: Finished, seconds?: number): Promise<void> {
  const trial = shard.missing.get(key);
  if (trial === undefined || !(await cache.has(key))) return;
  shard.missing.delete(key);
  finished(trial, seconds);
}

/** How a shard's last job ended, in Slurm's words. */
export function endOf({ seen, job, number }: Shard): string {
  const state = seen === undefined || isAlive(seen.state) ? 'left the queue' : seen.state;
  return `job ${job}_${number} ${state}${seen?.node ? ` on ${seen.node}` : ''}`;
}
