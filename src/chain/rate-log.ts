/** What a bitcoin cost, as asked at a time. */
export interface Quote {
  /** Unix seconds. */
  readonly time: number;
  readonly usdPerBtc: number;
}

/** Quotes by time. */
export interface RateLog {
  readonly count: number;
  /** Unix seconds, ascending. */
  readonly time: Float64Array;
  readonly usdPerBtc: Float64Array;
}

/** Which quotes make the rate at a time. */
export type RateRule =
  /** The mean of the quotes in the interval of `seconds` that holds the time; intervals are counted from 1970 on. */
  | { readonly kind: 'interval-mean'; readonly seconds: number }
  /** The last quote at or before the time, where it is no older than `mostSeconds`. */
  | { readonly kind: 'latest'; readonly mostSeconds?: number };

/** The rule of Portnoff et al. 2017: the mean of the ten-minute interval. */
export const tenMinuteMean: RateRule = { kind: 'interval-mean', seconds: 600 };

/** US dollars a bitcoin at some times. */
export interface Rates {
  /** NaN where there is none. */
  readonly usdPerBtc: Float64Array;
  /** Times without a rate. */
  readonly missing: number;
}

/** Sorts quotes by time; of those at one time, the last given counts as the latest. */
export function rateLog(quotes: Iterable<Quote>): RateLog {
  const sorted = [...quotes].sort((x, y) => x.time - y.time);
  return {
    count: sorted.length,
    time: Float64Array.from(sorted, ({ time }) => time),
    usdPerBtc: Float64Array.from(sorted, ({ usdPerBtc }) => usdPerBtc),
  };
}

/**
 * The rates at times, by a rule. A time for which the log has no quote has no rate: it is counted, never filled in.
 *
 * @param times Unix seconds, in any order
 */
export function ratesAt(log: RateLog, times: ArrayLike<number>, rule: RateRule): Rates {
  const rate = rule.kind === 'latest' ? latestRate(log, rule.mostSeconds) : intervalMean(log, rule.seconds);
  const usdPerBtc = new Float64Array(times.length);
  let missing = 0;
  for (let i = 0; i < times.length; i++) {
    usdPerBtc[i] = rate(times[i]);
    if (Number.isNaN(usdPerBtc[i])) missing++;
  }
  return { usdPerBtc, missing };
}

/** Intervals without a quote, of all from the first quote's to the last one's. */
export function emptyIntervals({ count, time }: RateLog, seconds: number): { empty: number; all: number } {
  if (count === 0) return { empty: 0, all: 0 };
  let filled = 1;
  for (let i = 1; i < count; i++) if (Math.floor(time[i] / seconds) !== Math.floor(time[i - 1] / seconds)) filled++;
  const all = Math.floor(time[count - 1] / seconds) - Math.floor(time[0] / seconds) + 1;
  return { empty: all - filled, all };
}

function latestRate({ time, usdPerBtc }: RateLog, mostSeconds = Number.POSITIVE_INFINITY): (at: number) => number {
  return (at) => {
    let [low, high] = [0, time.length]; // quotes before `low` are at or before the time, those from `high` on are not
    while (low < high) {
      const middle = (low + high) >> 1;
      if (time[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at - time[low - 1] <= mostSeconds ? usdPerBtc[low - 1] : Number.NaN;
  };
}

function intervalMean({ count, time, usdPerBtc }: RateLog, seconds: number): (at: number) => number {
  if (count === 0) return () => Number.NaN;
  const first = Math.floor(time[0] / seconds);
  const intervals = Math.floor(time[count - 1] / seconds) - first + 1;
  const sum = new Float64Array(intervals);
  const quotes = new Uint32Array(intervals);
  for (let i = 0; i < count; i++) {
    const interval = Math.floor(time[i] / seconds) - first;
    sum[interval] += usdPerBtc[i];
    quotes[interval]++;
  }
  return (at) => {
    const interval = Math.floor(at / seconds) - first;
    return interval >= 0 && interval < intervals ? sum[interval] / quotes[interval] : Number.NaN;
  };
}
