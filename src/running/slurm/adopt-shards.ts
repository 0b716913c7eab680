import type { MissingTrial } from '../executor.ts';
import { cancelJobs, type QueuedJob, queuedJobs } from './commands.ts';
import { counted } from './counted.ts';
import { isAlive } from './job-state.ts';
import { newShard, type Shard } from './shard.ts';
import { readShardFile } from './shard-file.ts';
import { deadRuns, own, removeRun, type ShardRun, shardFile } from './shard-run.ts';

/**
 * Takes over the jobs of runs that were killed or lost their terminal, where they run what is wanted. A dead run with
 * nothing in the queue is cleared away; one that was stopped is cancelled.
 *
 * @param trials what is wanted
 * @returns the shards, with those of their trials that are wanted: each trial in one shard at most
 */
export async function adoptShards(
  trials: readonly MissingTrial[],
  cacheFolder: string,
  note: (text: string) => void,
): Promise<Shard[]> {
  const wanted = new Map(trials.map((trial) => [trial.key, trial]));
  const adopted: Shard[] = [];
  for (const { run, stopped } of await deadRuns(cacheFolder)) {
    const alive = (await queuedJobs([run.name])).filter(({ state }) => isAlive(state));
    if (alive.length === 0) await removeRun(run);
    // They end already, or the cancelling was cut off.
    else if (stopped) await cancelJobs([run.name]);
    else {
      const shards = await shardsOf(run, alive, wanted);
      adopted.push(...shards);
      await tell(run, alive, shards, note);
    }
  }
  return adopted;
}

async function shardsOf(
  run: ShardRun,
  alive: readonly QueuedJob[],
  wanted: Map<string, MissingTrial>,
): Promise<Shard[]> {
  const shards: Shard[] = [];
  for (const seen of alive) {
    const file = await readShardFile(shardFile(run, seen.index)).catch(() => undefined);
    const claimed = (file?.trials ?? []).flatMap(({ key }) => wanted.get(key) ?? []);
    if (claimed.length === 0) continue;
    for (const { key } of claimed) wanted.delete(key);
    shards.push({ ...newShard(run, seen.index, claimed), attempts: 1, job: seen.job, seen });
  }
  return shards;
}

async function tell(
  run: ShardRun,
  alive: readonly QueuedJob[],
  shards: readonly Shard[],
  note: (text: string) => void,
): Promise<void> {
  const jobs = [...new Set(alive.map(({ job }) => job))].join(', ');
  if (shards.length > 0) {
    await own(run);
    note(`slurm: job ${jobs} of an earlier run is in the queue; ${counted(shards.length, 'shard')} taken over`);
  } else {
    note(`slurm: job ${jobs} of an earlier run is in the queue for other trials; scancel --name=${run.name} stops it`);
  }
}
