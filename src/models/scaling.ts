import { column } from './matrix.ts';
import type { Matrix } from './model.ts';

/** How columns are shifted and stretched: (x − centre) / scale, one of each a column, then cut at ± `limit`. */
export interface Scaling {
  readonly centre: Float64Array;
  readonly scale: Float64Array;
  readonly limit: number;
}

export type ScalingKind = 'standard' | 'robust';

/**
 * Learns a scaling from training rows, one a column.
 *
 * - `standard`: mean and standard deviation (of the rows as a population, divisor n), as scikit-learn's StandardScaler.
 * - `robust`: median and interquartile range (linear interpolation), as scikit-learn's RobustScaler: outliers don't
 *   squeeze the rest together.
 *
 * A column whose spread is zero, or no more than rounding, is centred and left unstretched (scale 1).
 *
 * @param limit what scaled values are cut at; nothing unless given
 */
export function learnScaling(features: Matrix, kind: ScalingKind, limit = Number.POSITIVE_INFINITY): Scaling {
  const centre = new Float64Array(features.columns);
  const scale = new Float64Array(features.columns);
  for (let j = 0; j < features.columns; j++) {
    const values = column(features, j);
    const { middle, spread } = kind === 'standard' ? meanAndDeviation(values) : medianAndQuartileRange(values);
    centre[j] = middle;
    scale[j] = spread > 10 * Number.EPSILON * Math.abs(middle) ? spread : 1;
  }
  return { centre, scale, limit };
}

/** The matrix with every column shifted, stretched and cut (a copy). */
export function applyScaling({ centre, scale, limit }: Scaling, { rows, columns, data }: Matrix): Matrix {
  const scaled = new Float64Array(data.length);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++, at++) {
      scaled[at] = Math.max(-limit, Math.min(limit, (data[at] - centre[j]) / scale[j]));
    }
  }
  return { rows, columns, data: scaled };
}

function meanAndDeviation(values: Float64Array): { middle: number; spread: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const middle = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - middle) ** 2;
  return { middle, spread: Math.sqrt(squares / values.length) };
}

function medianAndQuartileRange(values: Float64Array): { middle: number; spread: number } {
  const sorted = values.slice().sort();
  return { middle: quantile(sorted, 0.5), spread: quantile(sorted, 0.75) - quantile(sorted, 0.25) };
}

function quantile(sorted: Float64Array, q: number): number {
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
