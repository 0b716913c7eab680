import { runShard } from '../running/slurm/run-shard.ts';
import { onStop, stoppedExitCode } from './stop-signals.ts';

/** Runs a shard with a worker for each core that Slurm gave the job. A signal stops it: finished trials are kept. */
export async function runShardHere(file: string, workers: number | undefined): Promise<void> {
  const cores = Number(process.env.SLURM_CPUS_PER_TASK);
  const abort = new AbortController();
  const endListening = onStop(() => abort.abort());
  try {
    await runShard(file, workers ?? (cores > 0 ? cores : 1), abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    process.stderr.write('inkledger: stopped; finished trials are kept\n');
    process.exit(stoppedExitCode);
  } finally {
    endListening();
  }
}
