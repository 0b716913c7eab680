import { decimalsOf, type ValueRule } from '../../decimals.ts';
import type { OutputIndex } from '../../output-index.ts';

/** How many outputs of others are expected at a value in a minute. */
export interface Background {
  /** Expected number at exactly this value, first seen in this minute. */
  at(minute: number, satoshi: number): number;
}

/** Minutes to either side that a minute's traffic is averaged over. */
const smoothing = 30;
/** Bins of value: eight a decade. */
const binsADecade = 8;

const binOf = (satoshi: number): number => Math.floor(Math.log10(satoshi) * binsADecade);

/**
 * The traffic itself as its background: outputs a minute, averaged over an hour, times the share of their value among
 * values of its size (eight bins a decade) and roundness (decimals), the values of a bin being alike. The payments
 * sought are in it too, so it is a little too high where they are a large part of the traffic.
 */
export function trafficBackground({ from, to, count, first, satoshi }: OutputIndex, values: ValueRule): Background {
  const shares = new Map<number, number>();
  const keyOf = (value: number) => binOf(value) * 16 + decimalsOf(value);
  for (const value of satoshi) shares.set(keyOf(value), (shares.get(keyOf(value)) ?? 0) + 1);
  return {
    at(minute, value) {
      const begin = Math.max(from, minute - smoothing);
      const end = Math.min(to, minute + smoothing + 1);
      const perMinute = (first[end - from] - first[begin - from] + 0.5) / (end - begin);
      const share = ((shares.get(keyOf(value)) ?? 0) + 0.5) / (count + 1);
      return (perMinute * share) / valuesLike(value, values);
    },
  };
}

/** The same number at every value and in every minute: what is left without knowledge of the traffic. */
export function flatBackground(
  { from, to, count }: OutputIndex,
  { belowSatoshi, mostDecimals }: ValueRule,
): Background {
  const values = belowSatoshi / 10 ** (8 - mostDecimals);
  const flat = (count + 0.5) / Math.max(1, to - from) / values;
  return { at: () => flat };
}

/** How many values lie in the bin of a value and have as many decimals. */
function valuesLike(value: number, { belowSatoshi }: ValueRule): number {
  const low = Math.ceil(10 ** (binOf(value) / binsADecade));
  const high = Math.min(belowSatoshi, Math.ceil(10 ** ((binOf(value) + 1) / binsADecade)));
  const multiples = (unit: number) => Math.ceil(high / unit) - Math.ceil(low / unit);
  const decimals = decimalsOf(value);
  const rounder = decimals === 0 ? 0 : multiples(10 ** (9 - decimals));
  return Math.max(1, multiples(10 ** (8 - decimals)) - rounder);
}
