import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { WrittenRow } from '../../../experiments/compared.ts';
import type { Experiment } from '../../../experiments/experiment.ts';
import { findExperiment } from '../../../experiments/index.ts';
import { InputError } from '../../common/error.ts';
import { metricsSchemaVersion } from '../../running/results-folder.ts';
import { provenanceName } from '../../running/varying-files.ts';
import { metricsName, type Provenance } from '../provenance.ts';

/** A results folder as it was read. */
export interface ReadResults {
  readonly folder: string;
  readonly experiment: Experiment;
  /** As resolved when it was run. */
  readonly config: Record<string, unknown>;
  readonly provenance: Provenance;
  readonly rows: readonly WrittenRow[];
}

/**
 * Reads what a results folder says of itself.
 *
 * @throws InputError where it is no results folder, of another version, or of an experiment whose results are not compared
 */
export function readResults(folder: string): ReadResults {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError('no such folder', { file: folder });
  const metrics = readJson(folder, metricsName);
  const provenance = readJson(folder, provenanceName) as Provenance;
  const file = path.join(folder, metricsName);
  if (metrics.schemaVersion !== metricsSchemaVersion) {
    const problem = `schemaVersion is ${JSON.stringify(metrics.schemaVersion)}; this version reads ${metricsSchemaVersion}`;
    throw new InputError(problem, { file });
  }
  const resolved = provenance.config?.resolved;
  if (resolved === undefined) {
    throw new InputError('the config is not in it: run it again', { file: path.join(folder, provenanceName) });
  }
  const experiment = findExperiment(String(metrics.experiment));
  if (experiment.compared === undefined) {
    throw new InputError(`results of the experiment ${experiment.name} can not be compared`, { file });
  }
  // Keys that came after the results were written get their defaults.
  const parsed = experiment.schema.safeParse(resolved);
  const config = (parsed.success ? parsed.data : resolved) as Record<string, unknown>;
  return { folder, experiment, config, provenance, rows: rowsOf(experiment, metrics, config, file) };
}

function rowsOf(experiment: Experiment, metrics: unknown, config: unknown, file: string): readonly WrittenRow[] {
  try {
    return experiment.compared!.written(metrics, config);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`not as this version writes it (${reason}): run the config again`, { file });
  }
}

function readJson(folder: string, name: string): Record<string, unknown> {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new InputError(`no results folder: there is no ${name} in it`, { file: folder });
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    if (value !== null && typeof value === 'object') return value as Record<string, unknown>;
  } catch (error) {
    throw new InputError(`no JSON: ${(error as Error).message}`, { file });
  }
  throw new InputError('no results: a JSON object is expected', { file });
}
