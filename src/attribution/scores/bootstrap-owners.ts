import { randomStream } from '../../common/random.ts';
import { authorMultiplicities } from '../../evaluation/author-multiplicities.ts';
import { bootstrapStream, type Resampled } from '../../evaluation/bootstrap.ts';
import { type MeasureName, measureNames, measures, totalsOf } from './measures.ts';
import type { OwnerSums } from './owner-sums.ts';

/**
 * Every measure with what it came to in resamples of owners, as many as there are, drawn with replacement: purchases of
 * one owner are paid alike and are not independent (the cluster bootstrap; Davison & Hinkley 1997, section 3.8). Calls
 * with equal seed, resamples and number of owners draw the same owners, so that their differences are paired.
 */
export function bootstrapOwners(
  sums: OwnerSums,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Map<MeasureName, Resampled> {
  const owners = sums.purchases.length;
  const whole = totalsOf(sums, new Float64Array(owners).fill(1));
  const resampled = new Map(measureNames.map((name) => [name, new Float64Array(resamples)]));
  let slot = 0;
  for (const drawn of authorMultiplicities(owners, resamples, randomStream(seed, bootstrapStream))) {
    const totals = totalsOf(sums, drawn);
    for (const name of measureNames) resampled.get(name)![slot] = measures[name](totals);
    slot++;
  }
  return new Map(measureNames.map((name) => [name, { value: measures[name](whole), resampled: resampled.get(name)! }]));
}
