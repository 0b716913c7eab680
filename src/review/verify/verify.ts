import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { InputError } from '../../common/error.ts';
import { isUnfinished } from '../../common/leftovers.ts';
import { configName } from '../../running/plan.ts';
import type { Progress } from '../../running/progress.ts';
import { runConfigs } from '../../running/run.ts';
import { provenanceName } from '../../running/varying-files.ts';
import { readProvenance } from '../provenance.ts';
import { compareFolders } from './compare-folders.ts';
import { judgeConfig } from './judge-config.ts';
import { toleranceBetween } from './tolerance-between.ts';
import type { Committed, ConfigVerdict } from './verdict.ts';
import { verifySample } from './verify-sample.ts';

export interface VerifyOptions {
  readonly configFiles: readonly string[];
  /** The committed results, one folder a config below it. */
  readonly resultsFolder: string;
  /** Relative, of numbers that are not whole; 0: only equal bytes are equal. By `toleranceBetween` unless given. */
  readonly tolerance?: number;
  /** The share of the trials to run; undefined: all, with tables and figures. */
  readonly sample?: number;
  readonly workers?: number;
  /** What configs may read besides what `readableRoot` says. */
  readonly allowedFolders?: readonly string[];
  readonly progress: Progress;
  /** Aborts it: nothing is left behind. */
  readonly signal: AbortSignal;
}

/**
 * Runs configs from scratch, in a folder and with a cache of their own that are gone afterwards, and holds every file
 * against the committed results.
 *
 * @throws InputError where a config is not right or has no results folder
 * @throws Interrupted where the signal aborted it
 */
export async function verifyConfigs(options: VerifyOptions): Promise<ConfigVerdict[]> {
  const committed = options.configFiles.map((file) => committedFolder(file, options));
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'inkledger-verify-'));
  try {
    return await verifyIn(scratch, committed, options);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function verifyIn(
  scratch: string,
  committed: readonly Committed[],
  { configFiles, tolerance, sample, workers, allowedFolders, progress, signal }: VerifyOptions,
): Promise<ConfigVerdict[]> {
  const cacheFolder = path.join(scratch, 'cache');
  const running = { configFiles, cacheFolder, workers, allowedFolders, progress, signal };
  if (sample !== undefined) return verifySample(committed, { ...running, tolerance, share: sample });
  const { folders } = await runConfigs({ ...running, resultsFolder: path.join(scratch, 'results') });
  return committed.map((one, i) => verdictOn(one, folders[i], tolerance));
}

function verdictOn(committed: Committed, rerun: string, asked: number | undefined): ConfigVerdict {
  const { folder } = committed;
  const [there, here] = [readProvenance(folder), readProvenance(rerun)!];
  const tolerance = asked ?? toleranceBetween(there, here);
  return judgeConfig(committed, { tolerance, files: compareFolders(folder, rerun, tolerance), there, here });
}

function committedFolder(file: string, { configFiles, resultsFolder }: VerifyOptions): Committed {
  const config = configName(file);
  const twin = configFiles.find((other) => other !== file && configName(other) === config);
  if (twin !== undefined) throw new InputError(`${file} and ${twin} have one results folder, ${config}: name one`);
  const folder = path.join(resultsFolder, config);
  if (!existsSync(file)) throw new InputError('no such config', { file });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const problem = `there is no such folder with results of ${file} to verify: --results says where they are`;
    throw new InputError(problem, { file: folder });
  }
  return { config, folder };
}

/** The results below a folder that none of the configs makes, by their paths from there. */
export function resultsOfOthers(resultsFolder: string, verdicts: readonly ConfigVerdict[]): string[] {
  return readdirSync(resultsFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === provenanceName && !file.split(path.sep).some(isUnfinished))
    .map((file) => path.dirname(file).split(path.sep).join('/'))
    .filter((found) => !verdicts.some(({ config }) => config === found))
    .sort();
}
