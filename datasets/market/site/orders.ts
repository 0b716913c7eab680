import type { RandomStream } from '../../../src/common/random.ts';
import { chance, geometric, indexPicker, pick } from '../draws.ts';
import type { Owner } from '../people/owners.ts';
import type { Persona } from '../people/personas.ts';
import type { MarketSettings } from '../settings.ts';
import type { PurchaseOptions } from '../truth.ts';
import { drawTime } from './time-of-day.ts';

/** An owner's wish to post an ad: it becomes a purchase when it is paid. */
export interface Order {
  readonly owner: Owner;
  readonly persona: Persona;
  readonly ad: Ad;
  /** Unix seconds at which the invoice is asked for. */
  readonly time: number;
  readonly options: PurchaseOptions;
}

export interface Ad {
  readonly id: string;
  readonly owner: Owner;
  readonly persona: Persona;
  readonly places: readonly string[];
  /** Unix seconds of its first order. */
  readonly created: number;
}

const day = 86_400;
const hour = 3600;

/** How far owners' activity swings over the day. */
const swing = 0.6;

/**
 * Who orders what and when. Owners come up as often as they are busy. An ad whose moves or reposts still run is
 * seldom ordered again: its owner would pay twice.
 *
 * @returns by time; ads are numbered in the order of their first order
 */
export function drawOrders(settings: MarketSettings, owners: readonly Owner[], stream: RandomStream): Order[] {
  const { start, days, purchases, site } = settings;
  const pickOwner = indexPicker(owners.map(({ activity }) => activity));
  const plans = Array.from({ length: purchases }, () => ({
    owner: owners[pickOwner(stream)]!,
    time: Math.floor(drawTime(stream, start, start + days * day, swing)),
  })).sort((x, y) => x.time - y.time);
  const adsOf = new Map<Persona, { ad: Ad; busyUntil: number }[]>();
  const width = Math.max(5, String(purchases).length);
  let ads = 0;
  return plans.map(({ owner, time }) => {
    const persona = pick(stream, owner.personas);
    const known = adsOf.get(persona) ?? [];
    adsOf.set(persona, known);
    const overlap = chance(stream, settings.owners.overlapShare);
    const free = known.filter(({ busyUntil }) => overlap || busyUntil < time);
    let entry = free.length > 0 && !chance(stream, settings.owners.newAdShare) ? pick(stream, free) : undefined;
    if (entry === undefined) {
      const several = persona.places.length > 1 && chance(stream, site.multiPlaceShare);
      const places = several ? persona.places : [pick(stream, persona.places)];
      const id = `ad-${String(++ads).padStart(width, '0')}`;
      entry = { ad: { id, owner, persona, places, created: time }, busyUntil: 0 };
      known.push(entry);
    }
    const options = drawOptions(site, entry.ad.places.length, stream);
    entry.busyUntil = time + Math.max(options.movesToTop * hour, options.repostBlocks * 4 * day, hour);
    return { owner, persona, ad: entry.ad, time, options };
  });
}

/** Posting in one place without any option is free: then a move to the top is bought, since this is a purchase. */
function drawOptions(site: MarketSettings['site'], places: number, stream: RandomStream): PurchaseOptions {
  const moves = chance(stream, site.moveShare) ? Math.min(10, geometric(stream, site.movesMean)) : 0;
  const repostBlocks = chance(stream, site.repostShare) ? Math.min(6, geometric(stream, site.repostBlocksMean)) : 0;
  const sponsorWeeks = chance(stream, site.sponsorShare) ? Math.min(4, geometric(stream, site.sponsorWeeksMean)) : 0;
  const free = places === 1 && moves + repostBlocks + sponsorWeeks === 0;
  return { movesToTop: free ? 1 : moves, repostBlocks, sponsorWeeks };
}
