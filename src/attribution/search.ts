import type { RateLog, RateRule } from '../chain/rate-log.ts';
import { type Candidates, findCandidates, minutesOf, type PurchaseColumns, type TimeWindow } from './candidates.ts';
import { type ValueRule, valueTest } from './decimals.ts';
import { type MinuteRange, type MinuteRates, minuteRates } from './minute-rates.ts';
import { indexOutputs, type OutputColumns, type OutputIndex } from './output-index.ts';
import type { Purchase } from './purchase.ts';

/** Which outputs can be the payment of a purchase. */
export interface SearchRules {
  readonly window: TimeWindow;
  /** How far the dollar value may lie from the price, as a share of the value. */
  readonly tolerance: { readonly ordinary: number; readonly sponsored: number };
  readonly values: ValueRule;
  readonly rate: RateRule;
  /** Seconds before the first sight at which the rate is taken. */
  readonly rateSecondsBefore: number;
}

/** What is known of the payments' side. */
export interface PaymentSide {
  readonly outputs: OutputColumns;
  /** Unix seconds by transaction. */
  readonly firstSeen: Float64Array;
  /** 1 by output where it may be a payment by its address; any may be unless given. */
  readonly payable?: Uint8Array;
  readonly rates: RateLog;
}

/** Purchases with their candidates. */
export interface Search {
  readonly purchases: PurchaseColumns;
  readonly index: OutputIndex;
  readonly rates: MinuteRates;
  readonly candidates: Candidates;
  readonly rules: SearchRules;
}

/** Purchases as columns. */
export function purchaseColumns(purchases: readonly Purchase[], { tolerance }: SearchRules): PurchaseColumns {
  return {
    count: purchases.length,
    minute: Int32Array.from(purchases, ({ time }) => Math.floor(time / 60)),
    usd: Float64Array.from(purchases, ({ usd }) => usd),
    tolerance: Float64Array.from(purchases, ({ sponsored }) => (sponsored ? tolerance.sponsored : tolerance.ordinary)),
  };
}

/**
 * Finds the candidates of each purchase.
 *
 * @param range minutes of the outputs that are indexed; those that the purchases' windows cover unless given
 */
export function search(
  purchases: PurchaseColumns,
  { outputs, firstSeen, payable, rates }: PaymentSide,
  rules: SearchRules,
  range: MinuteRange = minutesOf(purchases, rules.window),
): Search {
  const index = indexOutputs(outputs, firstSeen, { ...range, fits: valueTest(rules.values), payable });
  const minutes = minuteRates(rates, range, rules.rate, rules.rateSecondsBefore);
  return {
    purchases,
    index,
    rates: minutes,
    candidates: findCandidates(purchases, index, minutes, rules.window),
    rules,
  };
}

/** The same search for other purchases, within the minutes that were indexed. */
export function searchAgain({ index, rates, rules }: Search, purchases: PurchaseColumns): Search {
  return { purchases, index, rates, candidates: findCandidates(purchases, index, rates, rules.window), rules };
}

/** The purchase of each candidate. */
export function purchaseOfEach({ first, entry }: Candidates): Int32Array {
  const purchase = new Int32Array(entry.length);
  for (let p = 0; p + 1 < first.length; p++) purchase.fill(p, first[p], first[p + 1]);
  return purchase;
}

/** The dollar value of a candidate's output at the rate of the minute in which it was first seen. */
export function dollarsOf(
  { purchases, index, rates, candidates }: Search,
  purchase: number,
  candidate: number,
): number {
  const minute = purchases.minute[purchase] + candidates.lag[candidate];
  return (index.satoshi[candidates.entry[candidate]] / 1e8) * rates.usdPerBtc[minute - rates.from];
}
