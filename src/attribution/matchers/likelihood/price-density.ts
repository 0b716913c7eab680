import { errorFunction } from 'simple-statistics';

/** How a payment's value scatters around what the price asks for. */
export interface PriceDensity {
  /** Standard deviation of the rate's error, as a share: the rate at invoicing is not the one looked up. */
  readonly rateSpread: number;
  /** Share of payments whose price was reconstructed wrongly: they lie anywhere within the tolerance. */
  readonly wrongPriceShare: number;
}

/** A payment and what was expected. */
export interface PriceError {
  /** Satoshi paid less the satoshi that the price asks for at the rate looked up. */
  readonly error: number;
  /** Satoshi that the price asks for. */
  readonly expected: number;
  /** Satoshi from the least to the most that the tolerance lets through. */
  readonly width: number;
}

/**
 * The probability of a payment's very value, among the values that the processor can ask for, `unit` satoshi apart:
 * the rounding's uniform error and the rate's normal one, taken together, or anywhere within the tolerance.
 */
export function priceProbability(
  { rateSpread, wrongPriceShare }: PriceDensity,
  { error, expected, width }: PriceError,
  unit: number,
): number {
  return (1 - wrongPriceShare) * rounded(error, rateSpread * expected, unit) + wrongPriceShare * anywhere(width, unit);
}

const spreads = Array.from({ length: 45 }, (_, i) => 1e-4 * 10 ** (i / 20));

/**
 * The density under which known payments are likeliest: the spread from a grid of twenty steps a decade from .0001 to
 * .0158, the share of wrong prices by expectation maximisation. One right and one wrong price are added to what was
 * seen, so that neither is ever ruled out.
 */
export function fitPriceDensity(errors: readonly PriceError[], unit: number): PriceDensity {
  let best: PriceDensity & { likelihood: number } = {
    rateSpread: spreads[20],
    wrongPriceShare: 0.5,
    likelihood: Number.NEGATIVE_INFINITY,
  };
  for (const rateSpread of spreads) {
    const right = Float64Array.from(errors, ({ error, expected }) => rounded(error, rateSpread * expected, unit));
    const wrong = Float64Array.from(errors, ({ width }) => anywhere(width, unit));
    let share = 0.1;
    for (let step = 0; step < 30; step++) {
      let expectedWrong = 1;
      for (let i = 0; i < right.length; i++) {
        expectedWrong += (share * wrong[i]) / (share * wrong[i] + (1 - share) * right[i]);
      }
      share = expectedWrong / (right.length + 2);
    }
    let likelihood = Math.log(share) + Math.log(1 - share);
    for (let i = 0; i < right.length; i++) likelihood += Math.log(share * wrong[i] + (1 - share) * right[i]);
    if (likelihood > best.likelihood) best = { rateSpread, wrongPriceShare: share, likelihood };
  }
  return { rateSpread: best.rateSpread, wrongPriceShare: best.wrongPriceShare };
}

/** The chance that a normal error and the rounding to a whole unit together come to `error`. */
function rounded(error: number, deviation: number, unit: number): number {
  const at = (x: number) => errorFunction(x / (deviation * Math.SQRT2));
  return Math.max(0, (at(error + unit / 2) - at(error - unit / 2)) / 2);
}

function anywhere(width: number, unit: number): number {
  return 1 / Math.max(1, width / unit);
}
