import { type RateLog, type RateRule, ratesAt } from '../chain/rate-log.ts';

/** A stretch of whole minutes since 1970: `from` is in it, `to` is not. */
export interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

/** The rate of each minute of a stretch. */
export interface MinuteRates extends MinuteRange {
  /** US dollars a bitcoin by minute, from `from` on; NaN where the log has no quote for it. */
  readonly usdPerBtc: Float64Array;
  /** Minutes without a rate. */
  readonly missing: number;
}

/**
 * The rate that an output first seen in a minute goes by. A minute for which the log has no quote has no rate; it is
 * counted, and outputs first seen in it match nothing.
 *
 * @param secondsBefore how long before the first sight the rate is taken: the invoice's was, by some time
 */
export function minuteRates(log: RateLog, { from, to }: MinuteRange, rule: RateRule, secondsBefore = 0): MinuteRates {
  const times = Float64Array.from({ length: Math.max(0, to - from) }, (_, i) => 60 * (from + i) - secondsBefore);
  return { from, to, ...ratesAt(log, times, rule) };
}
