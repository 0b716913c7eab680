import { setTimeout as sleep } from 'node:timers/promises';
import type { Cache } from '../cache.ts';
import type { Finished } from '../executor.ts';
import type { Cluster } from './cluster.ts';
import { type QueuedJob, queuedJobs, SlurmError } from './commands.ts';
import { isAlive } from './job-state.ts';
import { collectCached, collectReported, type Shard } from './shard.ts';
import { type ShardRun, stayAlive } from './shard-run.ts';
import { submitAgain } from './submit-shards.ts';

export interface Watch {
  readonly cluster: Cluster;
  readonly cache: Cache;
  readonly finished: Finished;
  readonly note: (text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Waits until every shard has its trials in the cache or has failed too often. A shard that ended with trials missing
 * is submitted again, and runs those alone. The cache is the truth: the queue only tells when it is worth looking.
 *
 * @returns the shards that failed too often
 * @throws InputError where a shard met a mistake in what the user gave
 */
export async function watchShards(shards: readonly Shard[], watch: Watch): Promise<Shard[]> {
  const { cluster, signal } = watch;
  const runs = [...new Set(shards.map(({ run }) => run))];
  const tellOnce = onceEach(watch.note);
  const failed: Shard[] = [];
  let open = [...shards];
  while (open.length > 0) {
    await sleep(cluster.pollSeconds * 1000, undefined, { signal });
    await Promise.all(runs.map(stayAlive));
    const queue = await queueOf(runs, tellOnce);
    const ended: Shard[] = [];
    for (const shard of open) if (await hasEnded(shard, queue, watch, tellOnce)) ended.push(shard);
    const again = ended.filter(({ attempts, seen }) => attempts <= cluster.retries && seen?.state !== 'CANCELLED');
    failed.push(...ended.filter((shard) => !again.includes(shard)));
    await submitAgain(cluster, again, watch.note);
    open = open.filter((shard) => shard.missing.size > 0 && !failed.includes(shard));
  }
  return failed;
}

/** Whether a shard's job has ended for long enough to say that what is missing will not come. */
async function hasEnded(
  shard: Shard,
  queue: readonly QueuedJob[] | undefined,
  { cluster, cache, finished }: Watch,
  tellOnce: Tell,
): Promise<boolean> {
  const seen = queue?.find(({ job, index }) => job === shard.job && index === shard.number);
  shard.seen = seen ?? shard.seen;
  if (seen?.state === 'PENDING') {
    tellWaiting(seen, tellOnce);
    return false;
  }
  await collectReported(shard, cache, finished);
  if (queue === undefined || (seen !== undefined && isAlive(seen.state))) return false;
  shard.endedAt ??= Date.now();
  await collectCached(shard, cache, finished);
  return shard.missing.size > 0 && Date.now() - shard.endedAt >= cluster.settleSeconds * 1000;
}

/** The jobs of the runs; undefined where Slurm doesn't answer, which passes. */
async function queueOf(runs: readonly ShardRun[], tellOnce: Tell): Promise<QueuedJob[] | undefined> {
  try {
    return await queuedJobs(runs.map(({ name }) => name));
  } catch (error) {
    if (!(error instanceof SlurmError)) throw error;
    tellOnce('queue', `slurm: ${error.message}; asking again`);
    return undefined;
  }
}

type Tell = (about: string, text: string) => void;

function onceEach(note: (text: string) => void): Tell {
  const told = new Set<string>();
  return (about, text) => {
    if (told.has(about)) return;
    told.add(about);
    note(text);
  };
}

/** Why shards wait, unless it is what any job waits for. */
function tellWaiting({ reason, job }: QueuedJob, tellOnce: Tell): void {
  if (['None', 'Priority', 'Resources', 'BeginTime', 'Cleaning', ''].includes(reason)) return;
  tellOnce(reason, `slurm: job ${job} waits: ${reason}`);
}
