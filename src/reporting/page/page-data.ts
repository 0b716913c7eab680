import type { GroupGraph } from './group-graph.ts';

/** Everything that the page shows, as JSON inside it. */
export interface PageData {
  /** The headlines: what stands first. */
  readonly overview: readonly HeadlineView[];
  readonly experiments: readonly ExperimentView[];
}

export interface ExperimentView {
  readonly name: string;
  /** The question that it answers; empty for an experiment that this version does not know. */
  readonly summary: string;
  readonly configs: readonly ConfigView[];
}

/** One results folder. */
export interface ConfigView {
  /** Its path below the folder of results, with slashes. */
  readonly name: string;
  readonly title: string;
  /** The headline table first. */
  readonly tables: readonly TableView[];
  readonly charts: readonly ChartView[];
  /** What the leakage audit says, if there was one. */
  readonly verdicts: readonly VerdictView[];
  /** What a threshold can be moved along: one a trained and tested row. */
  readonly operating: readonly OperatingRow[];
  readonly graphs: readonly GroupGraph[];
  /** `provenance.json` as it is. */
  readonly provenance: ProvenanceView;
}

/** A headline table with a link to the folder that it is taken from. */
export interface HeadlineView {
  /** A config's name. */
  readonly config: string;
  readonly table: TableView;
}

/** A table as people read it, with the numbers to sort it by and the texts to copy. */
export interface TableView {
  readonly name: string;
  readonly caption: string;
  readonly notes: readonly string[];
  readonly columns: readonly ColumnView[];
  readonly rows: readonly (readonly string[])[];
  /** Indices of rows that a rule sets apart from the row before. */
  readonly rules: readonly number[];
  readonly csv: string;
  readonly latex: string;
}

export interface ColumnView {
  readonly header: string;
  /** What a column of numbers is sorted by, by row; null where nothing was measured. Absent for a column of text. */
  readonly values?: readonly (number | null)[];
}

export interface ChartView {
  readonly name: string;
  readonly description: string;
  /** A Vega-Lite specification, without its theme. */
  readonly spec: Record<string, unknown>;
}

/** A finding of the leakage audit. */
export interface VerdictView {
  readonly dataset: string;
  /** The variant that was audited; empty where there is one only. */
  readonly of: string;
  readonly check: string;
  /** `leaks`, `clean` or `reported`. */
  readonly verdict: string;
  readonly text: string;
}

/** Counts of a trained and tested classifier at thresholds, its train/test orders pooled. */
export interface OperatingRow {
  readonly label: string;
  /** Same-author and different-author pairs, each counted once for each order that tests it. */
  readonly positives: number;
  readonly negatives: number;
  readonly orders: number;
  /** Thresholds, descending: base-10 logarithms of the calibrated likelihood ratio. A pair above is reported. */
  readonly threshold: readonly number[];
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
  /** Mean rates of the threshold that training chose, each order having its own. */
  readonly chosen: { readonly truePositiveRate: number; readonly falsePositiveRate: number } | null;
}

/** Where a results folder comes from. Any of it may be missing in a folder that another version wrote. */
export interface ProvenanceView {
  readonly command?: string;
  readonly config?: { readonly hash?: string; readonly resolved?: unknown };
  readonly datasets?: readonly { readonly name?: string; readonly hash?: string; readonly labelSource?: string }[];
  readonly seed?: unknown;
  readonly trials?: readonly unknown[];
  readonly code?: { readonly version?: string; readonly commit?: string | null };
  readonly packages?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly platform?: string;
  readonly processor?: string;
  readonly finished?: string;
  readonly seconds?: number;
}

/** The licence of packages that the page's script is made of. */
export interface Licence {
  readonly packages: readonly string[];
  readonly text: string;
}
