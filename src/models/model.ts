/** Numbers of rows × columns, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** A way to learn a score from labelled rows. */
export interface Model {
  readonly kind: string;
  /**
   * @param features one row a sample
   * @param labels 1 for positive, 0 for negative, one a row
   * @param seed of every draw the fit makes
   * @returns the fitted model
   * @throws InputError where the rows hold one class only
   */
  fit(features: Matrix, labels: Uint8Array, seed: number): FittedModel;
}

/** A model that has learned. */
export interface FittedModel {
  /** The probability of the positive class, one a row, from 0 to 1. A higher one is never less likely positive. */
  predict(features: Matrix): Float64Array;
  /** What it learned, for provenance and for reading: coefficients, importances. JSON-safe. */
  describe(featureNames: readonly string[]): Record<string, unknown>;
}
