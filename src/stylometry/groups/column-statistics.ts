/** Mean and standard deviation of every column. */
export interface ColumnStatistics {
  readonly mean: Float64Array;
  /** Of the population (divided by the number of rows); 0 for a column that never varies. */
  readonly deviation: Float64Array;
}

/**
 * Mean and standard deviation of every column over some of the rows; zeros where no row is chosen.
 *
 * @param rows vectors of one length
 * @param chosen indices of the rows that count
 * @param width the length of a row
 */
export function columnStatistics(rows: readonly Float64Array[], chosen: Int32Array, width: number): ColumnStatistics {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const row of chosen) for (let i = 0; i < width; i++) mean[i] += rows[row][i] / chosen.length;
  for (const row of chosen) {
    for (let i = 0; i < width; i++) deviation[i] += (rows[row][i] - mean[i]) ** 2 / chosen.length;
  }
  for (let i = 0; i < width; i++) deviation[i] = Math.sqrt(deviation[i]);
  return { mean, deviation };
}

/** Each value's distance from its column's mean, in standard deviations; 0 in columns that never vary in training. */
export function standardise(row: Float64Array, { mean, deviation }: ColumnStatistics): Float64Array {
  return row.map((value, i) => (deviation[i] > 1e-12 ? (value - mean[i]) / deviation[i] : 0));
}
