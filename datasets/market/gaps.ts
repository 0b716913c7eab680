import type { RandomStream } from '../../src/common/random.ts';
import { arrivals, exponential } from './draws.ts';
import type { Gap } from './market.ts';

const week = 7 * 86_400;

/** Stretches in which a log fails: begun at random, exponential in length, whole minutes, none touching another. */
export function drawGaps(stream: RandomStream, from: number, to: number, perWeek: number, meanMinutes: number): Gap[] {
  const gaps: Gap[] = [];
  for (const time of arrivals(stream, from, to, week / perWeek)) {
    const start = Math.floor(time / 60) * 60;
    const end = start + 60 * Math.max(1, Math.round(exponential(stream, meanMinutes)));
    const last = gaps.at(-1);
    if (last === undefined || start > last.to) gaps.push({ from: start, to: end });
  }
  return gaps;
}

/** The gap that holds a time. @param gaps by time */
export function gapAt(gaps: readonly Gap[], time: number): Gap | undefined {
  return gaps.find(({ from, to }) => from <= time && time < to);
}
