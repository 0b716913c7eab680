import { batchOptions, batchScript } from './batch-script.ts';
import type { Cluster } from './cluster.ts';
import { SlurmError, submitJob } from './commands.ts';
import { counted } from './counted.ts';
import { endOf, type Shard } from './shard.ts';
import { logFolder, shardFolder } from './shard-run.ts';

/**
 * Submits shards of one run as a job array.
 *
 * @returns the array's number
 * @throws SlurmError where sbatch refuses them
 */
export async function submitShards(cluster: Cluster, shards: readonly Shard[]): Promise<string> {
  const [{ run }] = shards;
  const numbers = shards.map(({ number }) => number).sort((x, y) => x - y);
  const options = batchOptions(cluster, { name: run.name, logFolder: logFolder(run), shards: numbers });
  const job = await submitJob(options, batchScript(cluster, shardFolder(run)));
  for (const shard of shards) {
    Object.assign(shard, { job, seen: undefined, endedAt: undefined, refused: undefined });
    shard.attempts++;
  }
  return job;
}

/** Submits shards that failed: those of one run as one array. One that sbatch refuses counts as having failed once more. */
export async function submitAgain(
  cluster: Cluster,
  shards: readonly Shard[],
  note: (text: string) => void,
): Promise<void> {
  for (const run of new Set(shards.map((shard) => shard.run))) {
    const ofRun = shards.filter((shard) => shard.run === run);
    const how = ofRun.map(
      (shard) => `${shard.number} (${endOf(shard)}, ${counted(shard.missing.size, 'trial')} missing)`,
    );
    try {
      const job = await submitShards(cluster, ofRun);
      note(`slurm: submitted again as job ${job}: shard ${how.join(', ')}`);
    } catch (error) {
      if (!(error instanceof SlurmError)) throw error;
      for (const shard of ofRun) {
        shard.attempts++;
        shard.refused = error.message;
      }
    }
  }
}
