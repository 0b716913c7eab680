import type { z } from 'zod';
import type { DatasetReference, DatasetSpec, LoadedDataset } from '../datasets/reference.ts';
import type { GroupGraph } from '../src/reporting/page/group-graph.ts';
import type { Chart, Table } from '../src/reporting/result.ts';
import type { ComparedResults } from './compared.ts';

/** What an experiment may ask of the machinery that runs it. */
export interface DataAccess {
  /** A dataset, checked against its content hash. Loaded once a process. */
  load(reference: DatasetReference): Promise<LoadedDataset>;
}

/** What a config's names and paths stand for. */
export interface ResolvedInputs {
  /** One for each that `datasets` names, in order. */
  readonly datasets: readonly DatasetReference[];
  /**
   * The absolute path of a file that the config names.
   *
   * @throws InputError where the config may not read it
   */
  resolvePath(file: string): string;
}

/** Paths by the SHA-256 of the file's content. */
export type FilePaths = Readonly<Record<string, string>>;

/** One variant, on one dataset, with one split and seed: the unit that is run, cached and resumed. */
export interface TrialSpec {
  /** What a person calls it, in progress lines and errors: `spamassassin-ham: all but words`. */
  readonly label: string;
  /** Everything its outcome depends on beside code: JSON-safe. Equal settings are one trial, whoever asks for it. */
  readonly settings: unknown;
  /** Paths, by their content's hash, of files that the settings name by it: where a file is changes no outcome. */
  readonly files?: FilePaths;
  /** Trials that name the same one share data that is costly to prepare: one worker runs them while it can. */
  readonly affinity?: string;
}

/** What is written for a config: every number once, and the tables, charts and graphs that show them. */
export interface Summary {
  /** JSON-safe: what `metrics.json` holds beside its header. */
  readonly metrics: Record<string, unknown>;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  /** Groups to explore, where the experiment makes any. */
  readonly graphs?: readonly GroupGraph[];
}

/** A part of the metrics that some of the trials determine: what a check of these trials can compare. */
export interface MetricsPart {
  /** Where it stands: keys and indices, from the top of the metrics. */
  readonly at: readonly (string | number)[];
  /** The trials that it is made of, by their places in the plan. */
  readonly trials: readonly number[];
  /** @param outcomes of these trials, in that order */
  make(outcomes: readonly unknown[]): unknown;
}

/** A kind of experiment: how a config becomes trials, how a trial is run, how outcomes become tables and charts. */
export interface Experiment<Config = unknown> {
  readonly name: string;
  readonly summary: string;
  /** The whole config, `experiment:` included. Unknown keys are refused. */
  readonly schema: z.ZodType<Config>;
  /** The datasets that a config names: they are found, loaded and checked before anything runs. */
  datasets(config: Config): readonly DatasetSpec[];
  plan(config: Config, inputs: ResolvedInputs): readonly TrialSpec[];
  /** A pure function of the settings, the data and the code. What it returns survives structured cloning. */
  runTrial(settings: unknown, data: DataAccess, files: FilePaths): Promise<unknown>;
  /** @param outcomes one for each planned trial, in the plan's order */
  summarise(config: Config, outcomes: readonly unknown[], inputs: ResolvedInputs): Summary;
  /** The parts of the metrics that hang on a few trials each. Without it `verify --quick` can't look at the experiment. */
  parts?(config: Config, inputs: ResolvedInputs): readonly MetricsPart[];
  /** How results of two runs are set side by side. Without it `compare` can't look at the experiment. */
  readonly compared?: ComparedResults<Config>;
}
