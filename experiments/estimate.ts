import type { Resampled } from '../src/evaluation/bootstrap.ts';
import { percentileInterval } from '../src/evaluation/interval.ts';
import type { Estimate } from '../src/reporting/result.ts';

/** A measure with the middle `level` of its resamples; null where the measure is undefined. */
export function estimateOf(resampled: Resampled | undefined, level = 0.95): Estimate | null {
  if (resampled === undefined || Number.isNaN(resampled.value)) return null;
  const interval = percentileInterval(resampled.resampled, level);
  return interval === null
    ? { value: resampled.value }
    : { value: resampled.value, low: interval.low, high: interval.high };
}
