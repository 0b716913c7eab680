import { minutesOf, type PurchaseColumns, type TimeWindow } from '../../src/attribution/candidates.ts';
import type { MinuteRange } from '../../src/attribution/minute-rates.ts';
import { correctedPriceRules, publishedPriceRules } from '../../src/attribution/prices/price-rules.ts';
import { reconstructPurchases } from '../../src/attribution/prices/reconstruct-purchases.ts';
import { payableOutputs, processorAddresses } from '../../src/attribution/processor/processor-addresses.ts';
import { publishedSweep } from '../../src/attribution/processor/sweeps.ts';
import type { Purchase } from '../../src/attribution/purchase.ts';
import { type PaymentSide, purchaseColumns, type Search, search } from '../../src/attribution/search.ts';
import type { AttributionSettings } from './attribution-schema.ts';
import type { PreparedMarket } from './prepared-market.ts';

/** What settings make of a market: purchases with their candidates, and who truly paid what. */
export interface Observed {
  readonly search: Search;
  /** The ad by purchase. */
  readonly ads: readonly string[];
  /** By purchase. */
  readonly owner: Int32Array;
  /** The paying transaction by purchase; −1 where none paid, or what was read from the site is no purchase. */
  readonly paidBy: Int32Array;
  readonly counts: ObservedCounts;
}

/** What was met on the way. */
export interface ObservedCounts {
  /** Purchases read, and of them those that are purchases, and those whose price is right. */
  readonly purchases: number;
  readonly real: number;
  readonly priced: number;
  /** Postings that look like purchases, outside the period that is looked at. */
  readonly outside: number;
  /** True purchases, and of them those that a transaction paid. */
  readonly truePurchases: number;
  readonly paid: number;
  readonly processorAddresses: number;
  readonly sweeps: number;
  /** Outputs that may be payments by address, value and time. */
  readonly outputs: number;
  readonly candidates: number;
  /** Minutes without a rate, and purchases that have one in their window. */
  readonly minutesWithoutRate: number;
  readonly purchasesWithoutRate: number;
}

/** Reads purchases from the site, finds the processor's addresses, and joins both. */
export function observe(market: PreparedMarket, settings: AttributionSettings): Observed {
  const { processor, values, window, tolerance, rate, rateSecondsBefore } = settings;
  const { chain } = market;
  const { purchases, paidBy, real, priced, outside } = readPurchases(market, settings.prices);
  const known = processorAddresses(chain, market.tags, processor.source, { ...publishedSweep, ...processor });
  const side: PaymentSide = {
    outputs: { firstOutput: chain.transactions.firstOutput, value: chain.outputs.value },
    firstSeen: settings.mempool ? market.seen.inMempool : market.seen.inBlocks,
    payable: payableOutputs(chain, known),
    rates: market.quotes,
  };
  const rules = { window, tolerance, values, rate, rateSecondsBefore };
  const columns = purchaseColumns(purchases, rules);
  const found = search(columns, side, rules, searchedMinutes(columns, market.period, window));
  return {
    search: found,
    ads: purchases.map(({ ad }) => ad),
    owner: Int32Array.from(purchases, ({ ad }) => market.ownerOf.get(ad)!),
    paidBy,
    counts: {
      purchases: purchases.length,
      real,
      priced,
      outside,
      truePurchases: market.purchases.length,
      paid: market.purchases.filter(({ transaction }) => transaction >= 0).length,
      processorAddresses: known.count,
      sweeps: known.sweeps,
      outputs: found.index.count,
      candidates: found.candidates.entry.length,
      minutesWithoutRate: found.rates.missing,
      purchasesWithoutRate: found.candidates.withoutRate,
    },
  };
}

/** The minutes in which purchases may be paid, as they are or moved within the period: decoys are looked for in all of it. */
function searchedMinutes(purchases: PurchaseColumns, period: MinuteRange, window: TimeWindow): MinuteRange {
  const whole = { from: period.from + window.from, to: period.to + window.to + 1 };
  if (purchases.count === 0) return whole;
  const own = minutesOf(purchases, window);
  return { from: Math.min(own.from, whole.from), to: Math.max(own.to, whole.to) };
}

function readPurchases(market: PreparedMarket, prices: AttributionSettings['prices']) {
  if (prices === 'known') {
    const purchases = market.purchases.map(
      ({ id, ad, time, usd, options }): Purchase => ({ id, ad, time, usd, sponsored: options.sponsorWeeks > 0 }),
    );
    const paidBy = Int32Array.from(market.purchases, ({ transaction }) => transaction);
    return { purchases, paidBy, real: purchases.length, priced: purchases.length, outside: 0 };
  }
  const rules = prices === 'published' ? publishedPriceRules : correctedPriceRules;
  const { purchases: read } = reconstructPurchases(market.postings, market.prices, rules);
  const inPeriod = ({ time }: Purchase) => time >= 60 * market.period.from && time < 60 * market.period.to;
  const purchases = read.filter(inPeriod);
  const truth = new Map(market.purchases.map((purchase) => [`${purchase.ad}@${purchase.time}`, purchase]));
  const own = purchases.map(({ id }) => truth.get(id));
  return {
    purchases,
    outside: read.length - purchases.length,
    paidBy: Int32Array.from(own, (purchase) => purchase?.transaction ?? -1),
    real: own.filter((purchase) => purchase !== undefined).length,
    priced: own.filter((purchase, i) => purchase !== undefined && Math.abs(purchase.usd - purchases[i].usd) < 0.005)
      .length,
  };
}
