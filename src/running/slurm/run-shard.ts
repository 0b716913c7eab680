import { InputError } from '../../common/error.ts';
import { openCache } from '../cache.ts';
import { codeVersion } from '../code-version.ts';
import type { MissingTrial } from '../executor.ts';
import { localExecutor } from '../local-executor.ts';
import { workerPool } from '../worker-pool.ts';
import { readShardFile, type ShardFile } from './shard-file.ts';
import { appendReport } from './shard-report.ts';

/**
 * Runs on a node: the trials of a shard that are not in the cache, in worker threads, and reports each.
 *
 * @throws InputError where the shard, the code or a trial isn't right; it is reported too
 */
export async function runShard(file: string, workers: number, signal: AbortSignal): Promise<void> {
  const shard = await readShardFile(file);
  try {
    checkMachine(shard);
    await runMissing(shard, workers, signal);
  } catch (error) {
    if (error instanceof InputError) appendReport(shard.reportFile, { inputError: error.message });
    throw error;
  }
}

/** The same code and the same Node as where it was submitted: else outcomes are not what they are said to be. */
function checkMachine(shard: ShardFile): void {
  if (shard.node !== process.version) {
    throw new InputError(
      `${place()} runs Node ${process.version}, and the run was submitted by ${shard.node}: set \`node\` or \`prologue\` in the cluster file`,
    );
  }
  if (shard.codeVersion !== codeVersion()) {
    throw new InputError(
      `the code on ${place()} is not the code that submitted the run: the checkout must be shared, and stay as it is during a run`,
    );
  }
}

const place = () => process.env.SLURMD_NODENAME ?? 'this machine';

async function runMissing({ trials, cacheFolder, reportFile }: ShardFile, workers: number, signal: AbortSignal) {
  const cache = openCache(cacheFolder);
  const missing: MissingTrial[] = [];
  for (const trial of trials) {
    // An earlier attempt's.
    if (await cache.has(trial.key)) appendReport(reportFile, { key: trial.key });
    else missing.push(trial);
  }
  const pool = workerPool(workers);
  try {
    const executor = localExecutor(pool, cacheFolder);
    await executor.run(missing, ({ key }, seconds) => appendReport(reportFile, { key, seconds }), signal);
  } finally {
    await pool.close();
    // A worker that was stopped had no time to.
    await cache.removeLeftovers(true);
  }
}
