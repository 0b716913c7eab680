import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../common/atomic-write.ts';
import { hashValue } from '../common/hash.ts';
import { makeFolder } from '../common/make-folder.ts';
import type { MissingTrial } from './executor.ts';

/** A trial that was run here or elsewhere, and what it took. */
export interface Measured {
  readonly trial: CostedTrial;
  readonly seconds: number;
}

export type CostedTrial = Pick<MissingTrial, 'experiment' | 'label' | 'settings'>;

const costSchema = z.object({
  /** The hash of experiment and settings, without the code: a trial of changed code takes about as long as before. */
  settings: z.string(),
  experiment: z.string(),
  label: z.string(),
  seconds: z.number().nonnegative(),
});
const fileSchema = z.object({ schemaVersion: z.literal(1), costs: z.array(costSchema) });

/** What trials of earlier runs took. */
export type Cost = z.output<typeof costSchema>;

/** Enough for many suites, and small enough to be read at once. */
const mostCosts = 20_000;

const fileOf = (cacheFolder: string) => path.join(cacheFolder, 'costs.json');

/** The costs that a cache knows, oldest first. None where the file is missing or damaged: shards are then cut blindly. */
export async function readCosts(cacheFolder: string): Promise<Cost[]> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(fileOf(cacheFolder), 'utf8'))).costs;
  } catch {
    return [];
  }
}

/**
 * Keeps what trials took beside the cache. No result and no key depends on it. So a run does not fail where it can't be
 * written, and of two runs at once the later one's file stays.
 */
export async function recordCosts(cacheFolder: string, measured: readonly Measured[]): Promise<void> {
  if (measured.length === 0) return;
  const costs = new Map((await readCosts(cacheFolder)).map((cost) => [cost.settings, cost]));
  for (const { trial, seconds } of measured) {
    const settings = settingsHash(trial);
    costs.delete(settings);
    costs.set(settings, { settings, experiment: trial.experiment, label: trial.label, seconds: round(seconds) });
  }
  const text = `${JSON.stringify({ schemaVersion: 1, costs: [...costs.values()].slice(-mostCosts) })}\n`;
  await makeFolder(cacheFolder)
    .then(() => writeAtomically(fileOf(cacheFolder), text))
    .catch(() => {});
}

/** Milliseconds are enough. */
const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

export function settingsHash({ experiment, settings }: CostedTrial): string {
  return hashValue({ experiment, settings });
}
