import path from 'node:path';
import { EnvironmentError } from '../../common/environment-error.ts';
import { InputError } from '../../common/error.ts';
import { openCache } from '../cache.ts';
import type { Executor, MissingTrial } from '../executor.ts';
import { adoptShards } from './adopt-shards.ts';
import type { Cluster } from './cluster.ts';
import { cancelJobs, requireSlurm, SlurmError } from './commands.ts';
import { counted } from './counted.ts';
import { makeShards } from './make-shards.ts';
import type { Shard } from './shard.ts';
import { openRun, own, removeRun, type ShardRun } from './shard-run.ts';
import { shardsFailed } from './shards-failed.ts';
import { submitShards } from './submit-shards.ts';
import { watchShards } from './watch-shards.ts';

export interface SlurmOptions {
  readonly cluster: Cluster;
  /** On a file system that the nodes share, by the same path: where shards are told what to do and leave outcomes. */
  readonly cacheFolder: string;
  /** Told what is worth a person's attention: what was submitted, again or for the first time, and why. */
  readonly note: (text: string) => void;
  /** Told what a person must see: that jobs may have been left. */
  readonly warn: (text: string) => void;
}

/** Runs trials as jobs of Slurm. However it ends, it leaves no job of its own in the queue. */
export function slurmExecutor({ cluster, cacheFolder, note, warn }: SlurmOptions): Executor {
  const folder = path.resolve(cacheFolder);
  return {
    async run(trials, finished, signal) {
      signal.throwIfAborted();
      if (trials.length === 0) return;
      await requireSlurm();
      const adopted = await adoptShards(trials, folder, note).catch((error) => {
        throw error instanceof SlurmError ? new EnvironmentError(error.message) : error;
      });
      const run = await openRun(folder);
      const runs = [...new Set([run, ...adopted.map((shard) => shard.run)])];
      let failed: readonly Shard[];
      try {
        const made = await makeShards(without(trials, adopted), run, folder, cluster);
        if (made.length > 0) {
          const job = await submitShards(cluster, made).catch((error) => {
            // A partition that isn't there, a limit: what was asked for is not right.
            throw error instanceof SlurmError ? new InputError(error.message) : error;
          });
          const count = made.reduce((sum, { missing }) => sum + missing.size, 0);
          note(`slurm: job ${job} submitted, ${counted(count, 'trial')} in ${counted(made.length, 'shard')}`);
        }
        const cache = openCache(folder);
        failed = await watchShards([...adopted, ...made], { cluster, cache, finished, note, signal });
      } catch (error) {
        await stop(runs, warn);
        throw error;
      }
      if (failed.length > 0) {
        await stop(runs, warn);
        throw await shardsFailed(failed);
      }
      await Promise.all(runs.map(removeRun));
    },
  };
}

function without(trials: readonly MissingTrial[], adopted: readonly Shard[]): MissingTrial[] {
  const taken = new Set(adopted.flatMap(({ missing }) => [...missing.keys()]));
  return trials.filter(({ key }) => !taken.has(key));
}

/** By name, so that a job is cancelled too whose number a stop came before. */
async function stop(runs: readonly ShardRun[], warn: SlurmOptions['warn']): Promise<void> {
  const names = runs.map(({ name }) => name);
  // A full disk must not keep jobs in the queue.
  await Promise.allSettled(runs.map((run) => own(run, true)));
  try {
    await cancelJobs(names);
  } catch (error) {
    const commands = names.map((name) => `scancel --name=${name}`).join('; ');
    warn(`slurm: jobs may still be in the queue (${(error as Error).message}): ${commands}`);
  }
}
