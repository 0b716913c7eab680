/** A number with its 95% interval, where one was taken. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What a cell of a table holds. null: not measured, printed as a dash. */
export type Cell = string | number | Estimate | null;

export interface Column {
  /** Unique in its table; the header in CSV and the key in code. */
  readonly key: string;
  /** The header as people read it (`TPR at 1% FPR`). */
  readonly header: string;
  /**
   * How numbers print for people (CSV keeps them whole). `percent` multiplies by 100 and adds "(%)" to the header;
   * `points` does the same to a difference of rates, with its sign and "(points)"; `count` groups thousands;
   * `scientific` keeps two significant digits.
   */
  readonly format: 'text' | 'percent' | 'points' | 'decimal' | 'count' | 'scientific';
  /** Digits after the point, of `percent` and `points` (1 unless told) and `decimal` (3 unless told). */
  readonly digits?: number;
  /** Whether a positive number shows its plus sign: for differences. */
  readonly signed?: boolean;
}

/** A table of results, before it is written as CSV, Markdown or LaTeX. */
export interface Table {
  /** The file's stem: `table` is the headline one. */
  readonly name: string;
  /** What LaTeX refers to it by, after `tab:`; the names of its config and its own unless told. */
  readonly label?: string;
  readonly caption: string;
  /** What a reader must know to read it rightly, below the table. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Indices of rows that a rule sets apart from the row before (a new corpus). */
  readonly rules?: readonly number[];
}

/** A chart: a Vega-Lite specification with its data inside. */
export interface Chart {
  /** The file's stem. */
  readonly name: string;
  /** What it shows, in words, for those who can't see it. */
  readonly description: string;
  readonly spec: Record<string, unknown>;
}
