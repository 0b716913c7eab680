import type { Order } from './orders.ts';
import type { PriceRules } from './price-rules.ts';

/** Sponsored sightings of one ad in one place: Unix seconds, ascending. */
export type Sightings = readonly number[];

const day = 86_400;

/** The sightings that count as an order's own. */
export function sightingsOf(order: Pick<Order, 'time' | 'until'>, sightings: Sightings, rules: PriceRules): number[] {
  const running = (time: number) => time >= order.time && time < order.until;
  return rules.sponsorOf === 'running-purchase'
    ? sightings.filter(running)
    : runsOf(sightings)
        .filter(([first]) => running(first))
        .flat();
}

/** Whole weeks that sightings amount to, rounded up. */
export function sponsorWeeks(sightings: Sightings, rules: PriceRules): number {
  if (sightings.length === 0) return 0;
  const span = (sightings.at(-1)! - sightings[0]) / day;
  return Math.ceil((rules.sponsorSpan === 'days-seen' ? span + 1 : span) / 7);
}

/** Sightings that follow each other by no more than a day and a half: the looks are taken once a day. */
function runsOf(sightings: Sightings): number[][] {
  const runs: number[][] = [];
  for (const time of sightings) {
    const run = runs.at(-1);
    if (run !== undefined && time - run.at(-1)! <= 1.5 * day) run.push(time);
    else runs.push([time]);
  }
  return runs;
}
