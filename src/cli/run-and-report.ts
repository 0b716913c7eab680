import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asEnvironmentError, EnvironmentError } from '../common/environment-error.ts';
import { InputError } from '../common/error.ts';
import { guardPaths } from '../running/config/path-guard.ts';
import { partAt, placeOf, plainValue, readYamlFile } from '../running/config/yaml-file.ts';
import { writeSuiteCrate } from '../running/crate/suite-crate.ts';
import { noProgress, progressFor } from '../running/progress.ts';
import { Interrupted, runConfigs } from '../running/run.ts';
import { type Cluster, defaultCluster, readCluster } from '../running/slurm/cluster.ts';
import { ShardsFailed } from '../running/slurm/shards-failed.ts';
import { onStop, stoppedExitCode } from './stop-signals.ts';

interface Options {
  results: string;
  cache: string;
  workers?: number;
  wait: boolean;
  'allow-path': string[];
  executor?: 'local' | 'slurm';
  cluster?: string;
  quiet: boolean;
  json: boolean;
}

/**
 * The configs that a suite file lists, as paths.
 *
 * @param allowed what it may name files in besides its own folder
 */
export function readSuite(file: string, allowed: readonly string[] = []): string[] {
  const guard = guardPaths(file, allowed);
  const located = readYamlFile(file);
  const { part } = partAt(located, ['configs']);
  const list = plainValue(part);
  if (!Array.isArray(list) || list.length === 0) {
    throw new InputError('a suite is `configs:` and a list of config files', located.place);
  }
  return list.map((config) => {
    const listed = path.join(path.dirname(file), String(config));
    guard.resolve(path.resolve(listed), placeOf(part, config));
    return listed;
  });
}

/**
 * Runs configs with progress; Ctrl-C stops with a word on what is kept.
 *
 * @param asSuite whether the results are described together, beside their folders
 */
export async function runAndReport(configFiles: readonly string[], options: Options, asSuite = false): Promise<void> {
  if (options.workers !== undefined && !(Number.isInteger(options.workers) && options.workers > 0)) {
    throw new InputError(`--workers ${options.workers}: must be a whole number from 1`);
  }
  const cluster = chosenCluster(options);
  const abort = new AbortController();
  const endListening = onStop(() => abort.abort());
  try {
    const report = await runConfigs({
      configFiles,
      resultsFolder: options.results,
      cacheFolder: options.cache,
      workers: options.workers,
      allowedFolders: options['allow-path'],
      waiting: options.wait ? (why) => process.stderr.write(`waiting: ${why}\n`) : undefined,
      cluster,
      progress: options.quiet || options.json ? noProgress : progressFor(),
      signal: abort.signal,
    });
    for (const file of report.damaged) process.stderr.write(`${file} was damaged, and is made anew\n`);
    if (asSuite) await writeSuiteCrate(options.results, report.folders);
    if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(describe(report));
  } catch (error) {
    if (error instanceof ShardsFailed) {
      process.stderr.write(
        `inkledger: ${error.message}What is done is kept, and no results were touched. The same command goes on from here.\n`,
      );
      process.exit(1);
    }
    const fault = asEnvironmentError(error);
    if (fault !== undefined) {
      throw new EnvironmentError(`${fault.message}. Finished trials are kept: the same command goes on from there.`);
    }
    if (!(error instanceof Interrupted)) throw error;
    const results =
      error.done < error.total ? 'no results were touched' : 'every results folder is the old one or the new';
    process.stderr.write(
      `\ninkledger: ${error.message}; they are kept, and ${results}. The same command goes on from here.\n`,
    );
    process.exit(stoppedExitCode);
  } finally {
    endListening();
  }
}

/** The cluster that trials go to; undefined where they run here. */
function chosenCluster({ executor, cluster }: Options): Cluster | undefined {
  if (executor === 'slurm') return cluster === undefined ? defaultCluster : readCluster(cluster);
  if (cluster !== undefined) throw new InputError('--cluster is for --executor slurm: give both or neither');
  return undefined;
}

function describe({ folders, trials, reused }: { folders: readonly string[]; trials: number; reused: number }): string {
  const headline = readFileSync(path.join(folders[0], 'table.md'), 'utf8');
  const count = `${trials} trials${reused > 0 ? `, ${reused} of them from the cache` : ''}`;
  return `${headline}\n${count}. Results are in:\n${folders.map((folder) => `  ${folder}\n`).join('')}`;
}
