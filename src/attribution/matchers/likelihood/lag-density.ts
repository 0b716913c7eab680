import type { TimeWindow } from '../../candidates.ts';

/** The probability of each lag, in minutes, from the window's first on. */
export type LagDensity = Float64Array;

/** A histogram of the lags of known payments, one added to each bin (Laplace). */
export function fitLagDensity(lags: readonly number[], { from, to }: TimeWindow): LagDensity {
  const density = new Float64Array(to - from + 1).fill(1);
  for (const lag of lags) density[lag - from]++;
  const total = lags.length + density.length;
  return density.map((count) => count / total);
}
