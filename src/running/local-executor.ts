import type { Executor } from './executor.ts';
import { runTasks } from './run-tasks.ts';
import type { TrialTask } from './worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Runs trials in worker threads on this machine. The first failure ends it. */
export function localExecutor(pool: WorkerPool, cacheFolder: string): Executor {
  return {
    run(trials, finished, signal) {
      const tasks = trials.map((trial) => {
        const { label, affinity, experiment, settings, files, key, baseFolder } = trial;
        const task: TrialTask = { experiment, settings, files, key, baseFolder, cacheFolder };
        return { label, affinity, task, trial };
      });
      return runTasks(pool, signal, 'trial', tasks, ({ trial }, { seconds }) => finished(trial, seconds));
    },
  };
}
