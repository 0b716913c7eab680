import type { RandomStream } from '../../../src/common/random.ts';
import { chance, logNormal } from '../draws.ts';
import type { PriceSnapshot } from '../market.ts';
import type { MarketSettings } from '../settings.ts';
import type { PurchaseOptions } from '../truth.ts';

/** Prices of a place and category, US dollars. */
export type Prices = Pick<PriceSnapshot, 'base' | 'moveToTop' | 'repostBlock' | 'sponsorWeek'>;

export interface PriceTable {
  /** The prices in force at a time. */
  at(place: string, category: string, time: number): Prices;
}

interface Period extends Prices {
  readonly from: number;
}

const day = 86_400;
/** US dollars in a place of average prices, before each category's own factor. */
const typical = { base: 3, moveToTop: 2.5, repostBlock: 8, sponsorWeek: 22 };

/** Prices of every place and category through a stretch of time: they change now and then, at any hour. */
export function drawPrices(
  { placePriceSpread, priceChangeShare }: MarketSettings['site'],
  places: readonly string[],
  categories: readonly string[],
  [from, to]: readonly [number, number],
  stream: RandomStream,
): PriceTable {
  const periods = new Map<string, Period[]>();
  const categoryLevels = categories.map(() => logNormal(stream, 1, placePriceSpread));
  for (const place of places) {
    const placeLevel = logNormal(stream, 1, placePriceSpread);
    for (const [i, category] of categories.entries()) {
      let level = placeLevel * categoryLevels[i]!;
      const list: Period[] = [{ from: Number.NEGATIVE_INFINITY, ...pricesOf(level) }];
      for (let time = from; time < to; time += day) {
        if (!chance(stream, priceChangeShare)) continue;
        level *= logNormal(stream, 1, 0.15);
        list.push({ from: time + Math.floor(stream.uniform() * day), ...pricesOf(level) });
      }
      periods.set(keyOf(place, category), list);
    }
  }
  return {
    at(place, category, time) {
      const list = periods.get(keyOf(place, category))!;
      const { base, moveToTop, repostBlock, sponsorWeek } = list.findLast((period) => period.from <= time)!;
      return { base, moveToTop, repostBlock, sponsorWeek };
    },
  };
}

/** Looks at the whole table, the first at `from`. */
export function lookAtPrices(
  table: PriceTable,
  places: readonly string[],
  categories: readonly string[],
  { priceLookHours }: MarketSettings['site'],
  [from, to]: readonly [number, number],
): PriceSnapshot[] {
  const looks: PriceSnapshot[] = [];
  for (let time = from; time <= to; time += Math.round(priceLookHours * 3600)) {
    for (const place of places) {
      for (const category of categories) looks.push({ time, place, category, ...table.at(place, category, time) });
    }
  }
  return looks;
}

/**
 * What a purchase costs, US dollars: the base of each place where there is more than one, and the options in each.
 *
 * @param prices one entry a place
 */
export function costOf(prices: readonly Prices[], options: PurchaseOptions): number {
  let cents = 0;
  for (const { base, moveToTop, repostBlock, sponsorWeek } of prices) {
    const dollars =
      (prices.length > 1 ? base : 0) +
      options.movesToTop * moveToTop +
      options.repostBlocks * repostBlock +
      options.sponsorWeeks * sponsorWeek;
    cents += Math.round(dollars * 100);
  }
  return cents / 100;
}

/** Quarters of a dollar. */
function pricesOf(level: number): Prices {
  const quarter = (dollars: number): number => Math.max(0.25, Math.round(dollars * level * 4) / 4);
  return {
    base: quarter(typical.base),
    moveToTop: quarter(typical.moveToTop),
    repostBlock: quarter(typical.repostBlock),
    sponsorWeek: quarter(typical.sponsorWeek),
  };
}

function keyOf(place: string, category: string): string {
  return `${place}\n${category}`;
}
