import type { Posting } from '../posting.ts';
import { calendars, hourOf } from './calendar.ts';
import type { PriceRules } from './price-rules.ts';

/** A manual posting of an ad with what the ad's later times add to it. */
export interface Order {
  readonly ad: string;
  readonly category: string;
  /** Unix seconds. */
  readonly time: number;
  /** Where the ad was posted at that time. */
  readonly places: readonly string[];
  readonly movesToTop: number;
  readonly reposts: number;
  /** Unix seconds of the ad's next manual posting; Infinity for its last. */
  readonly until: number;
}

interface Sight {
  readonly time: number;
  readonly places: readonly string[];
}

/**
 * Reads the manual postings of one ad from the times at which the list showed it (Portnoff et al. 2017, section 5):
 * the same minute of the hour after the posting or its last move is a move to the top; a time on the day after the
 * posting or its last repost, at the hour of the first repost, is a repost; anything else is a new posting, which ends
 * the one before.
 *
 * @param listed the ad's postings in the list, in order of time; not empty
 * @param watchedUntil Unix seconds of the last look at the site: what lies beyond can't be missed
 */
export function readOrders(listed: readonly Posting[], rules: PriceRules, watchedUntil: number): Order[] {
  const { ad, category } = listed[0];
  const calendar = calendars[rules.calendar];
  const sights = sightsOf(listed);
  const startsBlock = rules.repostStart === 'next-day' ? () => true : fourInARow(sights, watchedUntil);
  const opened: (Omit<Order, 'until'> & { movesToTop: number; reposts: number })[] = [];
  let [lastTop, lastRepost, repostHour] = [Number.NaN, Number.NaN, -1];
  for (const { time, places } of sights) {
    const running = opened.at(-1);
    if (running !== undefined && calendar.isNextHour(lastTop, time)) {
      running.movesToTop++;
      lastTop = time;
    } else if (
      running !== undefined &&
      calendar.isNextDay(lastRepost, time) &&
      (repostHour < 0 || hourOf(time) === repostHour) &&
      (running.reposts % 4 > 0 || startsBlock(time))
    ) {
      running.reposts++;
      lastRepost = time;
      repostHour = hourOf(time);
    } else {
      opened.push({ ad, category, time, places, movesToTop: 0, reposts: 0 });
      [lastTop, lastRepost, repostHour] = [time, time, -1];
    }
  }
  return opened.map((order, i) => ({ ...order, until: opened[i + 1]?.time ?? Number.POSITIVE_INFINITY }));
}

/** The places of each time. */
function sightsOf(listed: readonly Posting[]): Sight[] {
  const sights: { time: number; places: string[] }[] = [];
  for (const { time, place } of listed) {
    const last = sights.at(-1);
    if (last?.time === time) last.places.push(place);
    else sights.push({ time, places: [place] });
  }
  return sights;
}

const day = 86_400;

/** Whether an ad was seen at the hour of a time on each of the next three days that were watched. */
function fourInARow(sights: readonly Sight[], watchedUntil: number): (time: number) => boolean {
  const hours = new Set(sights.map(({ time }) => Math.floor(time / 3600)));
  return (time) =>
    [1, 2, 3].every((days) => {
      const hour = Math.floor((time + days * day) / 3600);
      return hours.has(hour) || (hour + 1) * 3600 > watchedUntil;
    });
}
