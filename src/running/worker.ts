import type { FilePaths } from '../../experiments/experiment.ts';
import { findExperiment } from '../../experiments/index.ts';
import { asEnvironmentError } from '../common/environment-error.ts';
import { InputError } from '../common/error.ts';
import { openCache } from './cache.ts';
import { cachedData } from './data-access.ts';
import { planConfig } from './plan.ts';
import { writeResults } from './results-folder.ts';

/** What a worker is asked to do: one trial, whose outcome it puts into the cache under its key. */
export interface TrialTask {
  readonly experiment: string;
  readonly settings: unknown;
  readonly files: FilePaths;
  readonly key: string;
  readonly baseFolder: string;
  readonly cacheFolder: string;
}

/** Another thing a worker is asked: to turn a config's finished trials into its results folder. */
export interface ResultsTask {
  readonly configFile: string;
  /** The keys of the config's trials, in the plan's order, as they were when the run began. */
  readonly keys: readonly string[];
  readonly cacheFolder: string;
  readonly allowedFolders?: readonly string[];
  readonly folder: string;
  readonly startedAt: number;
}

const data = new Map<string, ReturnType<typeof cachedData>>();

function dataOf(cacheFolder: string, baseFolder: string) {
  const key = JSON.stringify([cacheFolder, baseFolder]);
  let access = data.get(key);
  if (access === undefined) {
    access = cachedData(openCache(cacheFolder), baseFolder);
    data.set(key, access);
  }
  return access;
}

/**
 * What comes back from a worker: a user's mistake, and what the machine did not allow, by their messages, since a thrown
 * error loses its class on the way.
 */
export type TaskOutcome = {
  readonly inputError?: string;
  readonly environmentError?: string;
  /** What a trial took, with what it prepared for its neighbours. */
  readonly seconds?: number;
};

/** Runs a trial. Its outcome is in the cache, whole, when this resolves. */
export function trial({ experiment, settings, files, key, baseFolder, cacheFolder }: TrialTask): Promise<TaskOutcome> {
  return guarded(async () => {
    const startedAt = performance.now();
    const outcome = await findExperiment(experiment).runTrial(settings, dataOf(cacheFolder, baseFolder), files);
    const seconds = (performance.now() - startedAt) / 1000;
    await openCache(cacheFolder).put(key, outcome);
    return { seconds };
  });
}

async function guarded(task: () => Promise<TaskOutcome>): Promise<TaskOutcome> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof InputError) return { inputError: error.message };
    const fault = asEnvironmentError(error);
    if (fault !== undefined) return { environmentError: fault.message };
    throw error;
  }
}

/** Writes the results of a config whose trials are all in the cache. */
export function results({
  configFile,
  keys,
  cacheFolder,
  allowedFolders,
  folder,
  startedAt,
}: ResultsTask): Promise<TaskOutcome> {
  return guarded(async () => {
    const plan = await planConfig(configFile, allowedFolders);
    const cache = openCache(cacheFolder);
    const outcomes: unknown[] = [];
    for (const [i, key] of keys.entries()) {
      const outcome = await cache.get(key);
      if (outcome === undefined) throw new Error(`trial "${plan.trials[i].label}" went from the cache during the run`);
      outcomes.push(outcome);
    }
    const summary = findExperiment(plan.config.experiment).summarise(plan.config, outcomes, plan.inputs);
    await writeResults(folder, plan, summary, startedAt);
    return {};
  });
}
