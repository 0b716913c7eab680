import type { DatasetReference } from '../../../datasets/reference.ts';
import type { ResampledRow, WrittenRow } from '../../../experiments/compared.ts';
import { estimateOf } from '../../../experiments/estimate.ts';
import type { Estimate } from '../../reporting/result.ts';
import { openCache } from '../../running/cache.ts';
import { codeVersion } from '../../running/code-version.ts';
import { areClose, usualTolerance } from '../content/tolerance.ts';
import type { ReadResults } from './read-results.ts';

/** The rows of results with every resample, or why there are none. */
export type Resamples = { readonly rows: readonly ResampledRow[] } | { readonly reason: string };

/**
 * Gets the outcomes of results from a cache, by the keys that provenance.json lists, and their rows with every resample.
 * Outcomes that do not give the numbers of metrics.json are not taken for theirs.
 */
export async function resampledRows(results: ReadResults, cacheFolder: string): Promise<Resamples> {
  const { experiment, config, provenance, folder } = results;
  const keys = (provenance.trials ?? []).map(({ key }) => key);
  const cache = openCache(cacheFolder);
  const outcomes = await Promise.all(keys.map((key) => (key === undefined ? undefined : cache.get(key))));
  const missing = outcomes.filter((outcome) => outcome === undefined).length;
  if (missing > 0 || keys.length === 0) {
    const what = keys.length === 0 ? 'its trials are not listed' : `${missing} of its ${keys.length} trials are not`;
    return { reason: `${folder}: ${what} in the cache ${cacheFolder}; ${howToFill(results)}` };
  }
  try {
    const datasets = (provenance.datasets ?? []) as unknown as readonly DatasetReference[];
    const rows = experiment.compared!.resampled(config, outcomes, datasets);
    if (rows.every((row) => agrees(row, results.rows))) return { rows };
  } catch {
    // Outcomes of another version may have another shape: as those that give other numbers.
  }
  return {
    reason: `${folder}: what the cache holds does not give the numbers of its metrics.json; ${howToFill(results)}`,
  };
}

function howToFill({ provenance: { command, code } }: ReadResults): string {
  const run = `\`${command ?? 'npm run inkledger -- run CONFIG'}\``;
  if (code?.version === codeVersion()) return `${run} fills it`;
  const commit = code?.commit == null ? 'the code that made them' : `commit ${code.commit.slice(0, 12)}`;
  return `${run} fills it, at ${commit}: the code has changed since (or run it by this code, and compare those results)`;
}

function agrees({ name, measures }: ResampledRow, written: readonly WrittenRow[]): boolean {
  const row = written.find((one) => one.name === name);
  if (row === undefined) return false;
  return [...measures].every(([measure, resampled]) => areEqual(estimateOf(resampled), row.measures[measure] ?? null));
}

function areEqual(x: Estimate | null, y: Estimate | null): boolean {
  if (x === null || y === null) return x === y;
  return (['value', 'low', 'high'] as const).every((key) => {
    const [one, other] = [x[key], y[key]];
    return one === undefined || other === undefined ? one === other : areClose(one, other, usualTolerance);
  });
}
