import { openCache } from '../../running/cache.ts';
import { cachedData } from '../../running/data-access.ts';
import { localExecutor } from '../../running/local-executor.ts';
import type { Plan, PlannedTrial } from '../../running/plan.ts';
import type { Progress } from '../../running/progress.ts';
import { Interrupted } from '../../running/run.ts';
import { workerPool } from '../../running/worker-pool.ts';

/** A trial of a plan. */
export interface ChosenTrial extends PlannedTrial {
  readonly plan: Plan;
}

export interface RunningOptions {
  readonly cacheFolder: string;
  readonly workers?: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Runs some trials in worker threads: their outcomes are in the cache when it resolves.
 *
 * @throws Interrupted where the signal aborted it
 */
export async function runTrials(trials: readonly ChosenTrial[], options: RunningOptions): Promise<void> {
  const { cacheFolder, progress, signal } = options;
  const cache = openCache(cacheFolder);
  for (const { inputs } of new Set(trials.map(({ plan }) => plan))) {
    for (const reference of inputs.datasets) await cachedData(cache, inputs.baseFolder).load(reference);
  }
  const once = [...new Map(trials.map((trial) => [trial.key, trial])).values()].map(({ plan, ...trial }) => ({
    ...trial,
    experiment: plan.config.experiment,
    baseFolder: plan.inputs.baseFolder,
  }));
  const pool = workerPool(options.workers);
  let done = 0;
  progress.start(once.length, 0);
  const finished = ({ label }: { readonly label: string }) => {
    done++;
    progress.step(label);
  };
  try {
    await localExecutor(pool, cacheFolder).run(once, finished, signal);
  } catch (error) {
    if (signal.aborted) throw new Interrupted(done, once.length);
    throw error;
  } finally {
    progress.stop();
    await pool.close();
  }
}
