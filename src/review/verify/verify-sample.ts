import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MetricsPart } from '../../../experiments/experiment.ts';
import { findExperiment } from '../../../experiments/index.ts';
import { InputError } from '../../common/error.ts';
import { canonicalJson, hashValue } from '../../common/hash.ts';
import { type Cache, openCache } from '../../running/cache.ts';
import { codeVersion } from '../../running/code-version.ts';
import { type Plan, planConfig } from '../../running/plan.ts';
import { metricsSchemaVersion } from '../../running/results-folder.ts';
import { provenanceName } from '../../running/varying-files.ts';
import { compareJson } from '../content/compare-json.ts';
import { type Comparison, one, together } from '../content/difference.ts';
import { filesBelow } from '../content/files-below.ts';
import { entryPath, keyPath } from '../content/json-path.ts';
import { metricsName, onAnyMachine, type Provenance, readProvenance } from '../provenance.ts';
import { chooseParts } from './choose-parts.ts';
import type { FileVerdict } from './compare-folders.ts';
import { judgeConfig } from './judge-config.ts';
import { type RunningOptions, runTrials } from './run-trials.ts';
import { toleranceBetween } from './tolerance-between.ts';
import type { Committed, ConfigVerdict } from './verdict.ts';

interface SampleOptions extends RunningOptions {
  readonly configFiles: readonly string[];
  readonly allowedFolders?: readonly string[];
  readonly tolerance?: number;
  /** Of the trials of each config, from 0 to 1. */
  readonly share: number;
}

/**
 * Runs a fixed sample of each config's trials, and holds the numbers of metrics.json that these trials determine against
 * the committed ones, with what needs no trial: the head of metrics.json, config, data and list of trials.
 *
 * @throws InputError where an experiment does not say which numbers hang on which trials
 */
export async function verifySample(committed: readonly Committed[], options: SampleOptions): Promise<ConfigVerdict[]> {
  const chosen: { readonly plan: Plan; readonly parts: readonly MetricsPart[] }[] = [];
  for (const file of options.configFiles) {
    const plan = await planConfig(file, options.allowedFolders);
    const parts = findExperiment(plan.config.experiment).parts?.(plan.config, plan.inputs);
    if (parts === undefined) {
      const problem = `the experiment ${plan.config.experiment} does not say which numbers hang on which trials: verify without --quick`;
      throw new InputError(problem, { file });
    }
    const keys = plan.trials.map(({ key }) => key);
    chosen.push({ plan, parts: chooseParts(parts, keys, options.share) });
  }
  const trials = chosen.flatMap(({ plan, parts }) =>
    parts.flatMap((part) => part.trials.map((trial) => ({ ...plan.trials[trial], plan }))),
  );
  await runTrials(trials, options);
  const cache = openCache(options.cacheFolder);
  return Promise.all(
    committed.map((one, i) => verdictOn(one, chosen[i].plan, chosen[i].parts, cache, options.tolerance)),
  );
}

async function verdictOn(
  committed: Committed,
  plan: Plan,
  parts: readonly MetricsPart[],
  cache: Cache,
  asked: number | undefined,
): Promise<ConfigVerdict> {
  const { folder } = committed;
  const [there, here] = [readProvenance(folder), plannedProvenance(plan)];
  const tolerance = asked ?? toleranceBetween(there, here);
  const metrics = readMetrics(folder);
  const compared = metrics && (await compareParts(metrics, plan, parts, cache, tolerance));
  const files = [
    verdictOf(folder, metricsName, compared),
    verdictOf(folder, provenanceName, there && compareKnown(there, here)),
  ];
  const ran = new Set(parts.flatMap((part) => part.trials)).size;
  const rest = metrics === undefined ? 0 : compareJson(metrics, metrics, 0).values - compared!.values;
  return judgeConfig(committed, {
    tolerance,
    files,
    there,
    here,
    unverified: [
      `${plan.trials.length - ran} of ${plan.trials.length} trials were not run`,
      `${rest} of the values of ${metricsName} hang on other trials, or on several rows at once`,
      `${filesBelow(folder).length - 2} other files, tables and figures among them, were not looked at`,
    ].filter((part) => !part.startsWith('0 ')),
  });
}

/** What is known of a rerun without all of its trials. */
function plannedProvenance({ name, config, inputs, trials }: Plan): Provenance {
  return {
    config: { name, hash: hashValue(config), resolved: { ...config } },
    datasets: inputs.datasets,
    seed: config.seed,
    trials,
    code: { version: codeVersion() },
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

function compareKnown(there: Provenance, here: Provenance): Comparison {
  const { schemaVersion: _, ...known } = onAnyMachine(there);
  return compareJson(plain(known), plain(onAnyMachine(here)), 0);
}

async function compareParts(
  metrics: Record<string, unknown>,
  plan: Plan,
  parts: readonly MetricsPart[],
  cache: Cache,
  tolerance: number,
): Promise<Comparison> {
  const { title, experiment } = plan.config;
  const head = { schemaVersion: metricsSchemaVersion, config: plan.name, title, experiment };
  const heads = Object.entries(head).map(([key, value]) => compareJson(metrics[key], value, 0, key));
  const compared: Comparison[] = [];
  for (const part of parts) {
    const outcomes = await Promise.all(part.trials.map((trial) => cache.get(plan.trials[trial].key)));
    const rerun = plain(part.make(outcomes));
    const { value, where } = find(metrics, part.at, rerun);
    compared.push(value === undefined ? one(where, null, 'there') : compareJson(value, rerun, tolerance, where));
  }
  return together([...heads, ...compared]);
}

/** The part of the committed metrics at a place, and how the place is called. */
function find(metrics: unknown, at: MetricsPart['at'], rerun: unknown): { value: unknown; where: string } {
  let [value, where] = [metrics, ''];
  for (const [depth, step] of at.entries()) {
    value = (value as Record<string | number, unknown> | undefined | null)?.[step];
    const last = depth === at.length - 1;
    where = typeof step === 'number' ? entryPath(where, step, last ? rerun : value) : keyPath(where, step);
  }
  return { value, where };
}

function verdictOf(folder: string, file: string, compared: Comparison | undefined): FileVerdict {
  if (!existsSync(path.join(folder, file))) return { file, verdict: 'missing', values: 0, close: [], differences: [] };
  const { values, close, differences } = compared ?? one('the file', 'no JSON', 'JSON');
  const verdict = differences.length > 0 ? 'different' : close.length > 0 ? 'close' : 'equal';
  return { file, verdict, values, close, differences };
}

function readMetrics(folder: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, metricsName), 'utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** As JSON keeps it. */
function plain(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}
