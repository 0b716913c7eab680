import type { PlannedTrial } from './plan.ts';

/** A trial that is to be run: its outcome is not in the cache. */
export interface MissingTrial extends PlannedTrial {
  readonly experiment: string;
  /** What relative paths in references to datasets start from. */
  readonly baseFolder: string;
}

/**
 * Told of each trial when its outcome is in the cache.
 *
 * @param seconds what the trial took; undefined where nobody measured it
 */
export type Finished = (trial: MissingTrial, seconds: number | undefined) => void;

/** Where trials are run: in threads of this machine, on a cluster. Outcomes are left in the cache, the same wherever. */
export interface Executor {
  /**
   * Runs trials in any order. When it resolves, the outcomes of all are in the cache.
   *
   * @param signal stops it: what runs is given up, and the promise rejects
   * @throws InputError where a trial meets a mistake in what the user gave
   */
  run(trials: readonly MissingTrial[], finished: Finished, signal: AbortSignal): Promise<void>;
}
