import { compareText } from '../../../src/common/hash.ts';
import type { RandomStream } from '../../../src/common/random.ts';
import type { Posting } from '../market.ts';
import { phonesAt } from '../people/personas.ts';
import type { PurchaseOptions } from '../truth.ts';
import type { Ad } from './orders.ts';

/** A purchase as the site carries it out. */
export interface Listing {
  readonly ad: Ad;
  /** Unix seconds, a whole minute. */
  readonly time: number;
  readonly options: PurchaseOptions;
}

const hour = 3600;
const day = 86_400;
/** The sponsored ads are looked at once a day, at noon UTC. */
const lookAt = 12 * hour;

/**
 * Everything that a watcher sees of the purchases until a time: the posting itself, moves to the top at the same
 * minute of the next hours, automatic reposts on the next days within one hour of the owner's choice, and the daily
 * sightings among the sponsored ads. An ad that the site lists twice in one minute is seen once.
 *
 * @returns by time, then ad, then place
 */
export function observePostings(listings: readonly Listing[], until: number, stream: RandomStream): Posting[] {
  const postings: Posting[] = [];
  const seen = new Map<Ad, Set<string>>();
  for (const { ad, time, options } of listings) {
    const { category, email } = ad.persona;
    const emails = email === null ? [] : [email];
    const own = seen.get(ad) ?? new Set<string>();
    seen.set(ad, own);
    let phones: readonly string[] = [];
    const listed = [time, ...moves(time, options), ...reposts(time, options, stream)].map((t) => ({
      time: t,
      sponsored: false,
    }));
    const sponsored = sponsorLooks(time, options).map((t) => ({ time: t, sponsored: true }));
    for (const sight of [...listed, ...sponsored]) {
      if (sight.time >= until) continue;
      const key = `${sight.time} ${sight.sponsored}`;
      // An ad is in the same places each time.
      if (own.has(key)) continue;
      own.add(key);
      // One list serves for all sightings that show the same numbers: there are millions of them.
      const shown = phonesAt(ad.persona, sight.time);
      if (shown[0] !== phones[0]) phones = shown;
      for (const place of ad.places) postings.push({ ad: ad.id, ...sight, place, category, phones, emails });
    }
  }
  return postings.sort(
    (x, y) =>
      x.time - y.time ||
      compareText(x.ad, y.ad) ||
      compareText(x.place, y.place) ||
      Number(x.sponsored) - Number(y.sponsored),
  );
}

function moves(time: number, { movesToTop }: PurchaseOptions): number[] {
  return Array.from({ length: movesToTop }, (_, i) => time + (i + 1) * hour);
}

/** The site reposts within two minutes of the time chosen, never in another hour. */
function reposts(time: number, { repostBlocks }: PurchaseOptions, stream: RandomStream): number[] {
  if (repostBlocks === 0) return [];
  const firstDay = (Math.floor(time / day) + 1) * day;
  const chosen = stream.integer(24) * hour + stream.integer(57) * 60;
  return Array.from({ length: 4 * repostBlocks }, (_, i) => firstDay + i * day + chosen + stream.integer(3) * 60);
}

function sponsorLooks(time: number, { sponsorWeeks }: PurchaseOptions): number[] {
  const first = Math.ceil((time - lookAt) / day) * day + lookAt;
  return Array.from({ length: 7 * sponsorWeeks }, (_, i) => first + i * day);
}
