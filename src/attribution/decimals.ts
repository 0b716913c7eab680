/**
 * Which values of outputs can be a payment of the processor's. Decimals are counted in satoshi: a value has at most d
 * decimals of a bitcoin where 10^(8 − d) divides it. (Counting them on the printed number, as published, loses values.)
 */
export interface ValueRule {
  /** Decimals of a bitcoin at most, from 0 to 8: 8 lets every value through. */
  readonly mostDecimals: number;
  /** Decimals of a bitcoin at least: 3 leaves out 0.12, which has two. 0 lets every value through. */
  readonly leastDecimals: number;
  /** Satoshi that a value must be below; at most 2^31 − 1. */
  readonly belowSatoshi: number;
}

/** The rule of Portnoff et al. 2017: three or four decimals, below one bitcoin. */
export const paperValues: ValueRule = { mostDecimals: 4, leastDecimals: 3, belowSatoshi: 1e8 };

/** Whether a value fits, for whole numbers of satoshi. */
export function valueTest({ mostDecimals, leastDecimals, belowSatoshi }: ValueRule): (satoshi: number) => boolean {
  checkDecimals(mostDecimals);
  checkDecimals(leastDecimals);
  if (!(belowSatoshi > 0 && belowSatoshi < 2 ** 31)) {
    throw new RangeError(`belowSatoshi is ${belowSatoshi}: it must lie above 0 and below 2^31`);
  }
  const unit = 10 ** (8 - mostDecimals);
  if (leastDecimals === 0) return (satoshi) => satoshi > 0 && satoshi < belowSatoshi && satoshi % unit === 0;
  const tooRound = 10 ** (9 - leastDecimals);
  return (satoshi) => satoshi > 0 && satoshi < belowSatoshi && satoshi % unit === 0 && satoshi % tooRound !== 0;
}

/** Decimals of a bitcoin that a whole, positive number of satoshi has: 0 to 8. */
export function decimalsOf(satoshi: number): number {
  let decimals = 8;
  for (let unit = 10; decimals > 0 && satoshi % unit === 0; unit *= 10) decimals--;
  return decimals;
}

function checkDecimals(decimals: number): void {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= 8) return;
  throw new RangeError(`${decimals} decimals: a bitcoin has from 0 to 8`);
}
