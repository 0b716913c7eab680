import { dollarsOf, type Search } from '../../search.ts';
import { flatBackground, trafficBackground } from './background.ts';
import type { LagDensity } from './lag-density.ts';
import { type PriceDensity, type PriceError, priceProbability } from './price-density.ts';

/** Which parts of the likelihood are used; one left out tells nothing. */
export interface LikelihoodParts {
  readonly price: boolean;
  readonly lag: boolean;
  readonly background: boolean;
}

export const allParts: LikelihoodParts = { price: true, lag: true, background: true };

/** What is learned of payments. */
export interface Densities {
  readonly price: PriceDensity;
  readonly lag: LagDensity;
  /** The chance that a purchase's payment is not among its candidates. */
  readonly noPayment: number;
}

/** A candidate's value beside what the price asks for. */
export function priceErrorOf(search: Search, purchase: number, candidate: number): PriceError {
  const { purchases, index, candidates } = search;
  const satoshi = index.satoshi[candidates.entry[candidate]];
  const rate = (dollarsOf(search, purchase, candidate) / satoshi) * 1e8;
  const expected = (purchases.usd[purchase] / rate) * 1e8;
  const tolerance = purchases.tolerance[purchase];
  const most = tolerance < 1 ? expected / (1 - tolerance) : search.rules.values.belowSatoshi;
  return { error: satoshi - expected, expected, width: most - expected / (1 + tolerance) };
}

/**
 * How much likelier each candidate's value and lag are for the payment than for the traffic of others.
 *
 * @param unit satoshi between two values that the processor can ask for; a value between them can't be a payment
 */
export function likelihoodRatios(
  search: Search,
  densities: Pick<Densities, 'price' | 'lag'>,
  unit: number,
  parts: LikelihoodParts,
): Float64Array {
  const { purchases, index, candidates, rules } = search;
  const background = (parts.background ? trafficBackground : flatBackground)(index, rules.values);
  const anywhere: PriceDensity = { rateSpread: 1, wrongPriceShare: 1 };
  const ratios = new Float64Array(candidates.entry.length);
  for (let purchase = 0; purchase < purchases.count; purchase++) {
    for (let i = candidates.first[purchase]; i < candidates.first[purchase + 1]; i++) {
      const satoshi = index.satoshi[candidates.entry[i]];
      if (satoshi % unit !== 0) continue;
      const lag = candidates.lag[i];
      const error = priceErrorOf(search, purchase, i);
      const price = priceProbability(parts.price ? densities.price : anywhere, error, unit);
      const time = parts.lag ? densities.lag[lag - rules.window.from] : 1 / densities.lag.length;
      ratios[i] = (price * time) / background.at(purchases.minute[purchase] + lag, satoshi);
    }
  }
  return ratios;
}
