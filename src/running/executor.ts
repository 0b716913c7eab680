import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { InputError } from '../common/error.ts';
import type { TaskOutcome } from './worker.ts';

/** Runs tasks in worker threads. Results never depend on how many there are. */
export interface Executor {
  /** @param name the worker's function: `trial` or `results` */
  run(name: string, task: unknown): Promise<void>;
  /** Stops at once: tasks in flight are lost, what they had put into the cache is not. */
  close(): Promise<void>;
  readonly workers: number;
}

/** Worker threads on this machine, as many as it has cores unless told. */
export function localExecutor(workers: number = availableParallelism()): Executor {
  const pool = new Piscina({
    filename: new URL('./worker-entry.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    // A worker keeps prepared corpora in memory between trials: it must outlive a pause.
    idleTimeout: 60_000,
  });
  return {
    async run(name, task) {
      const { inputError } = (await pool.run(task, { name })) as TaskOutcome;
      if (inputError !== undefined) throw new InputError(inputError);
    },
    close: () => pool.destroy(),
    workers,
  };
}
