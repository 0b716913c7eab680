import { quantileSorted } from 'simple-statistics';

/** A percentile interval of resampled values. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Resamples left out because the measure was undefined (NaN) in them. */
  readonly undefinedResamples: number;
}

/**
 * The percentile bootstrap interval (Efron 1981): the middle `level` of the resampled values.
 *
 * Resamples in which the measure is undefined (NaN: no hit to take a precision of, a class that was not drawn) are
 * left out and counted. Where they are more than 1 − level of all, what is left can no longer cover the level, and
 * there is no interval: null.
 *
 * @param values one a resample
 * @param level from 0 to 1
 * @throws RangeError for no value
 */
export function percentileInterval(values: Float64Array, level = 0.95): Interval | null {
  if (values.length === 0) throw new RangeError('no resample to take an interval of');
  const defined = values.filter((value) => !Number.isNaN(value)).sort();
  const undefinedResamples = values.length - defined.length;
  if (defined.length < level * values.length || defined.length === 0) return null;
  const sorted = [...defined];
  return {
    low: quantileSorted(sorted, (1 - level) / 2),
    high: quantileSorted(sorted, (1 + level) / 2),
    undefinedResamples,
  };
}
