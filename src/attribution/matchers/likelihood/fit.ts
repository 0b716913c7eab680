import { applyPlatt, fitPlatt, type PlattMap } from '../../../models/platt.ts';
import type { Search } from '../../search.ts';
import { fitLagDensity } from './lag-density.ts';
import { allParts, type Densities, type LikelihoodParts, likelihoodRatios, priceErrorOf } from './likelihood-ratios.ts';
import { posteriorsOf } from './posteriors.ts';
import { fitPriceDensity, type PriceError } from './price-density.ts';

/** Purchases whose payments are known. */
export interface KnownPayments {
  readonly search: Search;
  /** 1 by candidate where it is the payment. */
  readonly right: Uint8Array;
}

/** What a likelihood matcher has learned. */
export interface LikelihoodModel extends Densities {
  readonly parts: LikelihoodParts;
  /** Satoshi between two values that the processor can ask for. */
  readonly unit: number;
  /** From the log odds of a posterior to a calibrated probability; null where the payments known could not tell. */
  readonly calibration: PlattMap | null;
}

/**
 * Learns how payments scatter from purchases whose payments are known: the densities from the earlier half of each set,
 * the calibration of the best candidate's posterior (Platt) from the later half.
 *
 * @param unit satoshi between two values that the processor can ask for
 */
export function fitLikelihood(
  sets: readonly KnownPayments[],
  unit: number,
  parts: LikelihoodParts = allParts,
): LikelihoodModel {
  const densities = fitDensities(sets, unit);
  const scores: number[] = [];
  const labels: number[] = [];
  for (const { search, right } of sets) {
    const { first } = search.candidates;
    const ratios = likelihoodRatios(search, densities, unit, parts);
    const posterior = posteriorsOf(search.candidates, ratios, densities.noPayment);
    for (const purchase of halfOf(search, 'later')) {
      const best = bestOf(posterior, first[purchase], first[purchase + 1]);
      if (best < 0 || posterior[best] === 0) continue;
      scores.push(logOdds(posterior[best]));
      labels.push(right[best]);
    }
  }
  const both = labels.includes(0) && labels.includes(1);
  const calibration = both ? fitPlatt(Float64Array.from(scores), Uint8Array.from(labels)) : null;
  return { ...densities, parts, unit, calibration };
}

function fitDensities(sets: readonly KnownPayments[], unit: number): Densities {
  const errors: PriceError[] = [];
  const lags: number[] = [];
  let purchases = 0;
  for (const { search, right } of sets) {
    const { first, lag } = search.candidates;
    for (const purchase of halfOf(search, 'earlier')) {
      purchases++;
      const candidate = right.subarray(first[purchase], first[purchase + 1]).indexOf(1);
      if (candidate < 0) continue;
      errors.push(priceErrorOf(search, purchase, first[purchase] + candidate));
      lags.push(lag[first[purchase] + candidate]);
    }
  }
  return {
    price: fitPriceDensity(errors, unit),
    lag: fitLagDensity(lags, sets[0]?.search.rules.window ?? { from: 0, to: 0 }),
    noPayment: (purchases - errors.length + 1) / (purchases + 2),
  };
}

/** The purchases up to the median minute, or those after it. */
function halfOf({ purchases: { count, minute } }: Search, half: 'earlier' | 'later'): number[] {
  const median = minute.slice().sort()[count >> 1];
  return Array.from({ length: count }, (_, i) => i).filter((i) => minute[i] < median === (half === 'earlier'));
}

/** The first of the highest values from `begin` up to `end`; −1 where there is none. */
export function bestOf(values: Float64Array, begin: number, end: number): number {
  let best = begin < end ? begin : -1;
  for (let i = begin + 1; i < end; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** Calibrated probabilities; as they are where there is no calibration. */
export function calibrated({ calibration }: LikelihoodModel, posterior: Float64Array): Float64Array {
  return calibration === null
    ? posterior
    : applyPlatt(calibration, posterior.map(logOdds)).map((p, i) => (posterior[i] === 0 ? 0 : p));
}

/** Bounded, so that a probability that rounds to 0 or 1 has log odds too. */
function logOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, probability));
  return Math.log(bounded / (1 - bounded));
}
