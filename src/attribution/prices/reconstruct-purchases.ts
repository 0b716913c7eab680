import { compareText } from '../../common/hash.ts';
import type { Posting, PriceSnapshot } from '../posting.ts';
import type { Purchase } from '../purchase.ts';
import { type Order, readOrders } from './orders.ts';
import { type PriceBook, priceBook } from './price-book.ts';
import type { PriceRules } from './price-rules.ts';
import { type Sightings, sightingsOf, sponsorWeeks } from './sponsor-weeks.ts';

/** The purchases read from a site, and the postings that gave none. */
export interface Reconstruction {
  /** By time, then ad. An id is the ad's and the time: `ad-7@1481414400`. */
  readonly purchases: readonly Purchase[];
  /** Manual postings that cost nothing: in one place, without options. */
  readonly free: number;
  /** Manual postings for whose place, category and time there is no price snapshot. */
  readonly unpriced: number;
}

/**
 * What was bought, when and for how much, from what a watcher saw (Portnoff et al. 2017, section 5): the base price of
 * each place where there are several, and in each place the moves to the top, the reposts and the sponsored weeks.
 */
export function reconstructPurchases(
  postings: readonly Posting[],
  snapshots: readonly PriceSnapshot[],
  rules: PriceRules,
): Reconstruction {
  const book = priceBook(snapshots, rules.snapshot);
  const watchedUntil = postings.reduce((latest, { time }) => Math.max(latest, time), 0);
  const purchases: Purchase[] = [];
  let [free, unpriced] = [0, 0];
  for (const { listed, sponsored } of byAd(postings).values()) {
    if (listed.length === 0) continue;
    for (const order of readOrders(listed, rules, watchedUntil)) {
      const priced = priceOf(order, sponsored, book, rules);
      if (priced === undefined) unpriced++;
      else if (priced.usd === 0) free++;
      else purchases.push({ id: `${order.ad}@${order.time}`, ad: order.ad, time: order.time, ...priced });
    }
  }
  purchases.sort((x, y) => x.time - y.time || compareText(x.ad, y.ad));
  return { purchases, free, unpriced };
}

interface AdSights {
  readonly listed: Posting[];
  /** By place. */
  readonly sponsored: Map<string, number[]>;
}

function byAd(postings: readonly Posting[]): Map<string, AdSights> {
  const ads = new Map<string, AdSights>();
  for (const posting of [...postings].sort((x, y) => x.time - y.time)) {
    const sights: AdSights = ads.get(posting.ad) ?? { listed: [], sponsored: new Map() };
    ads.set(posting.ad, sights);
    if (!posting.sponsored) sights.listed.push(posting);
    else sights.sponsored.set(posting.place, [...(sights.sponsored.get(posting.place) ?? []), posting.time]);
  }
  return ads;
}

function priceOf(
  order: Order,
  sponsored: ReadonlyMap<string, Sightings>,
  book: PriceBook,
  rules: PriceRules,
): Pick<Purchase, 'usd' | 'sponsored'> | undefined {
  let cents = 0;
  let seenSponsored = false;
  for (const place of order.places) {
    const prices = book.at(place, order.category, order.time);
    if (prices === undefined) return undefined;
    const sightings = sightingsOf(order, sponsored.get(place) ?? [], rules);
    if (sightings.length > 0) seenSponsored = true;
    const dollars =
      (order.places.length > 1 ? prices.base : 0) +
      order.movesToTop * prices.moveToTop +
      blocksCharged(order.reposts, rules) * prices.repostBlock +
      sponsorWeeks(sightings, rules) * prices.sponsorWeek;
    cents += Math.round(100 * dollars);
  }
  return { usd: cents / 100, sponsored: seenSponsored };
}

/** Blocks of four reposts that are charged, in quarters as published: none below four. */
function blocksCharged(reposts: number, { repostCharge }: PriceRules): number {
  if (reposts < 4) return 0;
  return repostCharge === 'quarter-each' ? reposts / 4 : Math.floor(reposts / 4);
}
