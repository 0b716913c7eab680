import type { DatasetReference } from '../datasets/reference.ts';
import type { Resampled } from '../src/evaluation/bootstrap.ts';
import type { Estimate } from '../src/reporting/result.ts';

/** A row of a report, as metrics.json holds it. */
export interface WrittenRow {
  /** Unique in its report; the same for the same row of another run. */
  readonly name: string;
  /** What must be the same in two rows that are set side by side, by what it is called: data, protocol, label source. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, Estimate | null>>;
}

/** The same row with every resample. */
export interface ResampledRow {
  readonly name: string;
  /** Hash of what is measured and of how it is resampled: rows of an equal one are paired, resample by resample. */
  readonly samples: string;
  readonly measures: ReadonlyMap<string, Resampled>;
}

/** What an experiment tells of its results, so that those of two runs can be compared. */
export interface ComparedResults<Config> {
  /** The measure that is compared unless others are named. */
  measure(config: Config): string;
  /** @param metrics as metrics.json holds them */
  // biome-ignore lint/suspicious/noExplicitAny: metrics are what the experiment itself has written
  written(metrics: any, config: Config): readonly WrittenRow[];
  /** @param outcomes of all trials, in the order of the plan */
  resampled(
    config: Config,
    outcomes: readonly unknown[],
    datasets: readonly DatasetReference[],
  ): readonly ResampledRow[];
}
