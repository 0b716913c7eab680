import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { EnvironmentError } from '../common/environment-error.ts';
import { InputError } from '../common/error.ts';
import { projectFolder } from './project-folder.ts';
import type { TaskOutcome } from './worker.ts';

/** Worker threads on this machine. Results never depend on how many there are. */
export interface WorkerPool {
  /**
   * @param worker from 0, below `workers`: what it prepared for one task is there for its next
   * @param name the worker's function: `trial` or `results`
   */
  run(worker: number, name: string, task: unknown): Promise<TaskOutcome>;
  /** Stops at once: tasks in flight are lost, what they had put into the cache is not. */
  close(): Promise<void>;
  readonly workers: number;
}

/** As many threads as the machine has cores, unless told. A thread starts with its first task. */
export function workerPool(workers: number = availableParallelism()): WorkerPool {
  // By the project's folder, since it is not compiled with the rest: a worker always runs the sources.
  const filename = pathToFileURL(path.join(projectFolder, 'src/running/worker-entry.js')).href;
  // A pool of one a worker: a pool of several would not say which of them takes a task. A worker keeps prepared corpora
  // in memory between trials, so it must outlive a pause.
  const startPool = () => new Piscina({ filename, minThreads: 1, maxThreads: 1, idleTimeout: 60_000 });
  const pools = new Map<number, Piscina>();
  const stopped = new AbortController();
  // Every task listens to it.
  setMaxListeners(0, stopped.signal);
  return {
    async run(worker, name, task) {
      if (!pools.has(worker)) pools.set(worker, startPool());
      const outcome: TaskOutcome = await pools.get(worker)!.run(task, { name, signal: stopped.signal });
      if (outcome.inputError !== undefined) throw new InputError(outcome.inputError);
      if (outcome.environmentError !== undefined) throw new EnvironmentError(outcome.environmentError);
      return outcome;
    },
    async close() {
      // Tasks in flight are given up first: the pool takes a late answer after its end for a fault.
      stopped.abort();
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
    workers,
  };
}
