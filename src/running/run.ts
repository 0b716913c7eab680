import path from 'node:path';
import { removeLeftovers } from '../common/leftovers.ts';
import { type Cache, openCache } from './cache.ts';
import { type Measured, recordCosts } from './costs.ts';
import { cachedData } from './data-access.ts';
import type { Executor, MissingTrial } from './executor.ts';
import { localExecutor } from './local-executor.ts';
import { type Plan, planConfig } from './plan.ts';
import type { Progress } from './progress.ts';
import { checkPlaces, lockPlaces } from './results-places.ts';
import { runTasks } from './run-tasks.ts';
import type { Cluster } from './slurm/cluster.ts';
import { slurmExecutor } from './slurm/slurm-executor.ts';
import { workerPool } from './worker-pool.ts';

export interface RunOptions {
  readonly configFiles: readonly string[];
  /** Where results go: one folder a config below it. */
  readonly resultsFolder: string;
  readonly cacheFolder: string;
  readonly workers?: number;
  /** Runs trials as jobs on it, by Slurm; in threads of this machine where there is none. */
  readonly cluster?: Cluster;
  readonly progress: Progress;
  /** Called where another run has a results folder, which is then waited for; the run is refused unless given. */
  readonly waiting?: (why: string) => void;
  /** Folders, besides those of `readableRoot`, that configs may name files in. */
  readonly allowedFolders?: readonly string[];
  /** Aborts the run: finished trials stay in the cache, no results folder is touched. */
  readonly signal: AbortSignal;
}

export interface RunReport {
  readonly folders: readonly string[];
  readonly trials: number;
  readonly reused: number;
  /** Damaged files of the cache, whose content was made anew. */
  readonly damaged: readonly string[];
}

/** Thrown when a run was told to stop. */
export class Interrupted extends Error {
  readonly done: number;
  readonly total: number;
  constructor(done: number, total: number) {
    super(`stopped after ${done} of ${total} trials`);
    this.done = done;
    this.total = total;
  }
}

/**
 * Runs configs: plans them all, runs each trial that is not in the cache once, and writes a results folder a config.
 *
 * @throws InputError before anything is run or written, where a config or a dataset is not right
 * @throws EnvironmentError where another run is at work on a results folder, or the machine does not allow to write
 * @throws Interrupted where the signal aborted it
 */
export async function runConfigs(options: RunOptions): Promise<RunReport> {
  const plans: Plan[] = [];
  for (const file of options.configFiles) plans.push(await planConfig(file, options.allowedFolders));
  const places = plans.map(({ file, name }) => ({ configFile: file, folder: path.join(options.resultsFolder, name) }));
  checkPlaces(places);
  const release = await lockPlaces(places, options).catch((error) => {
    throw options.signal.aborted ? new Interrupted(0, plans.flatMap(({ trials }) => trials).length) : error;
  });
  try {
    return await runPlans(plans, options);
  } finally {
    await release();
  }
}

async function runPlans(plans: readonly Plan[], options: RunOptions): Promise<RunReport> {
  const startedAt = Date.now();
  const damaged: string[] = [];
  const cache = openCache(options.cacheFolder, (file) => damaged.push(file));
  const folders = plans.map(({ name }) => path.join(options.resultsFolder, name));
  await clear(cache, folders);
  await loadDatasets(plans, cache);
  const trials = new Map(
    plans.flatMap((plan) =>
      plan.trials.map((t) => [t.key, { ...t, experiment: plan.config.experiment, baseFolder: plan.inputs.baseFolder }]),
    ),
  );
  const missing: MissingTrial[] = [];
  for (const trial of trials.values()) if (!(await cache.has(trial.key))) missing.push(trial);
  const reused = trials.size - missing.length;
  const { cacheFolder, allowedFolders, progress, signal } = options;
  const pool = workerPool(options.workers);
  const executor: Executor =
    options.cluster === undefined
      ? localExecutor(pool, cacheFolder)
      : slurmExecutor({ cluster: options.cluster, cacheFolder, note: progress.note, warn: progress.warn });
  const measured: Measured[] = [];
  let done = 0;
  try {
    progress.start(trials.size, reused);
    await executor.run(
      missing,
      (trial, seconds) => {
        done++;
        if (seconds !== undefined) measured.push({ trial, seconds });
        progress.step(trial.label);
      },
      signal,
    );
    progress.stop();
    const results = plans.map(({ file, name, trials: planned }, i) => ({
      label: `results of ${name}`,
      affinity: name,
      task: {
        configFile: file,
        keys: planned.map(({ key }) => key),
        cacheFolder,
        allowedFolders,
        folder: folders[i],
        startedAt,
      },
    }));
    await runTasks(pool, signal, 'results', results, () => {});
    return { folders, trials: trials.size, reused, damaged };
  } catch (error) {
    progress.stop();
    if (signal.aborted) throw new Interrupted(reused + done, trials.size);
    throw error;
  } finally {
    await pool.close();
    await recordCosts(cacheFolder, measured);
    // A worker that was stopped had no time to.
    await clear(cache, folders, true);
  }
}

/** Clears the cache, and the places beside results folders, of unfinished writes. */
async function clear(cache: Cache, folders: readonly string[], own = false): Promise<void> {
  await cache.removeLeftovers(own);
  for (const parent of new Set(folders.map((folder) => path.dirname(folder)))) await removeLeftovers(parent, own);
}

async function loadDatasets(plans: readonly Plan[], cache: Cache): Promise<void> {
  for (const { inputs } of plans) {
    const data = cachedData(cache, inputs.baseFolder);
    for (const reference of inputs.datasets) await data.load(reference);
  }
}
