import type { MinuteRange, MinuteRates } from './minute-rates.ts';
import type { OutputIndex } from './output-index.ts';

/** Purchases in columns, as the search for candidates takes them. */
export interface PurchaseColumns {
  readonly count: number;
  /** Whole minutes since 1970. */
  readonly minute: Int32Array;
  /** US dollars, above 0. */
  readonly usd: Float64Array;
  /** How far the dollar value of a payment may lie from the price, as a share of that value: 0.02. */
  readonly tolerance: Float64Array;
}

/** Minutes from a purchase's to those in which its payment may have been first seen, both included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** The window of Portnoff et al. 2017: the ad's minute and the one after it. */
export const paperWindow: TimeWindow = { from: 0, to: 1 };

/** For each purchase the index entries that fit it: compressed sparse rows. */
export interface Candidates {
  /** count + 1: purchase p has the candidates from first[p] up to, not including, first[p + 1]. */
  readonly first: Int32Array;
  /** Entry of the output index by candidate; ascending within a purchase. */
  readonly entry: Int32Array;
  /** Minutes after the purchase's minute that the output was first seen, by candidate. */
  readonly lag: Int8Array;
  /** Purchases in whose window a minute had no rate: they may have lost candidates. */
  readonly withoutRate: number;
}

/** The minutes in which a payment for any of the purchases may have been first seen; empty for no purchase. */
export function minutesOf(
  { count, minute }: Pick<PurchaseColumns, 'count' | 'minute'>,
  window: TimeWindow,
): MinuteRange {
  if (count === 0) return { from: 0, to: 0 };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let purchase = 0; purchase < count; purchase++) {
    first = Math.min(first, minute[purchase]);
    last = Math.max(last, minute[purchase]);
  }
  return { from: first + window.from, to: last + window.to + 1 };
}

/**
 * The outputs that fit each purchase in time and price: first seen within the window, and with
 * |price − value| / value at most the tolerance, the value being in dollars at the minute's rate (Portnoff et al. 2017,
 * section 5). A binary search for each purchase and minute of the window.
 */
export function findCandidates(
  { count, minute, usd, tolerance }: PurchaseColumns,
  index: OutputIndex,
  rates: MinuteRates,
  window: TimeWindow,
): Candidates {
  const first = new Int32Array(count + 1);
  let entry = new Int32Array(Math.max(16, 2 * count));
  let lag = new Int8Array(entry.length);
  let found = 0;
  let withoutRate = 0;
  for (let purchase = 0; purchase < count; purchase++) {
    const price = usd[purchase];
    const near = tolerance[purchase];
    let lacksRate = false;
    for (let after = window.from; after <= window.to; after++) {
      const at = minute[purchase] + after;
      if (at < index.from || at >= index.to) continue;
      const rate = at < rates.from || at >= rates.to ? Number.NaN : rates.usdPerBtc[at - rates.from];
      if (Number.isNaN(rate)) {
        lacksRate = true;
        continue;
      }
      const end = index.first[at - index.from + 1];
      const satoshiADollar = 1e8 / rate;
      // A hair wider than the tolerance: rounding must not leave out what the test below lets through.
      const least = (price / (1 + near)) * satoshiADollar * (1 - 1e-12);
      const most = near < 1 ? (price / (1 - near)) * satoshiADollar * (1 + 1e-12) : Number.POSITIVE_INFINITY;
      let i = lowerBound(index.satoshi, index.first[at - index.from], end, least);
      for (; i < end && index.satoshi[i] <= most; i++) {
        const value = (index.satoshi[i] / 1e8) * rate;
        if (Math.abs(price - value) / value > near) continue;
        if (found === entry.length) [entry, lag] = [grown(entry), grown(lag)];
        entry[found] = i;
        lag[found++] = after;
      }
    }
    if (lacksRate) withoutRate++;
    first[purchase + 1] = found;
  }
  return { first, entry: entry.slice(0, found), lag: lag.slice(0, found), withoutRate };
}

/** The first place from `low` up to `high` whose value is not below `least`; `high` where there is none. */
function lowerBound(values: Int32Array, low: number, high: number, least: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown<Column extends Int32Array | Int8Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(2 * column.length);
  larger.set(column);
  return larger;
}
