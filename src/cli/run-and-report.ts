import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../common/error.ts';
import { partAt, plainValue, readYamlFile } from '../running/config/yaml-file.ts';
import { noProgress, progressFor } from '../running/progress.ts';
import { Interrupted, runConfigs } from '../running/run.ts';

interface Options {
  results: string;
  cache: string;
  workers?: number;
  quiet: boolean;
  json: boolean;
}

/** The configs that a suite file lists, as paths. */
export function readSuite(file: string): string[] {
  const located = readYamlFile(file);
  const { part } = partAt(located, ['configs']);
  const list = plainValue(part);
  if (!Array.isArray(list) || list.length === 0) {
    throw new InputError('a suite is `configs:` and a list of config files', located.place);
  }
  return list.map((config) => path.join(path.dirname(file), String(config)));
}

/** Runs configs with progress; Ctrl-C stops with a word on what is kept. */
export async function runAndReport(configFiles: readonly string[], options: Options): Promise<void> {
  if (options.workers !== undefined && !(Number.isInteger(options.workers) && options.workers > 0)) {
    throw new InputError(`--workers ${options.workers}: must be a whole number from 1`);
  }
  const abort = new AbortController();
  const stop = () => abort.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const report = await runConfigs({
      configFiles,
      resultsFolder: options.results,
      cacheFolder: options.cache,
      workers: options.workers,
      progress: options.quiet || options.json ? noProgress : progressFor(),
      signal: abort.signal,
    });
    if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(describe(report));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const results =
      error.done < error.total ? 'no results were touched' : 'every results folder is the old one or the new';
    process.stderr.write(
      `\ninkledger: ${error.message}; they are kept, and ${results}. The same command goes on from here.\n`,
    );
    process.exit(130);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

function describe({ folders, trials, reused }: { folders: readonly string[]; trials: number; reused: number }): string {
  const headline = readFileSync(path.join(folders[0], 'table.md'), 'utf8');
  const count = `${trials} trials${reused > 0 ? `, ${reused} of them from the cache` : ''}`;
  return `${headline}\n${count}. Results are in:\n${folders.map((folder) => `  ${folder}\n`).join('')}`;
}
