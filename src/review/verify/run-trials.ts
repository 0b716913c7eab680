import { openCache } from '../../running/cache.ts';
import { cachedData } from '../../running/data-access.ts';
import { dealTasks } from '../../running/deal-tasks.ts';
import { localExecutor } from '../../running/executor.ts';
import type { Plan, PlannedTrial } from '../../running/plan.ts';
import type { Progress } from '../../running/progress.ts';
import { Interrupted } from '../../running/run.ts';

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
  const once = [...new Map(trials.map((trial) => [trial.key, trial])).values()];
  const next = dealTasks(once, ({ affinity }) => affinity);
  const executor = localExecutor(options.workers);
  let done = 0;
  progress.start(once.length, 0);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const work = async (_: unknown, worker: number) => {
    for (let todo = next(worker); todo !== undefined; todo = next(worker)) {
      const { plan, label, settings, files, key } = todo;
      const { experiment } = plan.config;
      const { baseFolder } = plan.inputs;
      await executor.run(worker, 'trial', { experiment, settings, files, key, baseFolder, cacheFolder });
      done++;
      progress.step(label);
    }
  };
  try {
    signal.throwIfAborted();
    await Promise.race([Promise.all(Array.from({ length: executor.workers }, work)), aborted]);
  } catch (error) {
    if (signal.aborted) throw new Interrupted(done, once.length);
    throw error;
  } finally {
    progress.stop();
    await executor.close();
  }
}
