import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { EnvironmentError } from '../common/environment-error.ts';
import { InputError } from '../common/error.ts';
import type { TaskOutcome } from './worker.ts';

/** Runs tasks in worker threads. Results never depend on how many there are. */
export interface Executor {
  /**
   * @param worker from 0, below `workers`: what it prepared for one task is there for its next
   * @param name the worker's function: `trial` or `results`
   */
  run(worker: number, name: string, task: unknown): Promise<void>;
  /** Stops at once: tasks in flight are lost, what they had put into the cache is not. */
  close(): Promise<void>;
  readonly workers: number;
}

/** Worker threads on this machine, as many as it has cores unless told. */
export function localExecutor(workers: number = availableParallelism()): Executor {
  const filename = new URL('./worker-entry.js', import.meta.url).href;
  // A pool of one a worker: a pool of several would not say which of them takes a task. A worker keeps prepared corpora
  // in memory between trials, so it must outlive a pause.
  const pools = Array.from(
    { length: workers },
    () => new Piscina({ filename, minThreads: 1, maxThreads: 1, idleTimeout: 60_000 }),
  );
  const stopped = new AbortController();
  // Every task listens to it.
  setMaxListeners(0, stopped.signal);
  return {
    async run(worker, name, task) {
      const { inputError, environmentError } = (await pools[worker].run(task, {
        name,
        signal: stopped.signal,
      })) as TaskOutcome;
      if (inputError !== undefined) throw new InputError(inputError);
      if (environmentError !== undefined) throw new EnvironmentError(environmentError);
    },
    async close() {
      // Tasks in flight are given up first: the pool takes a late answer after its end for a fault.
      stopped.abort();
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
    workers,
  };
}
