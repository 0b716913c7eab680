import type { RandomStream } from '../../../src/common/random.ts';

const day = 86_400;

/**
 * A time of a stretch, denser in the afternoon than at night: the density is 1 + swing × cos, highest at 20:00 UTC
 * (early afternoon in North America).
 *
 * @param swing 0 to 1
 */
export function drawTime(stream: RandomStream, from: number, to: number, swing: number): number {
  for (;;) {
    const time = from + stream.uniform() * (to - from);
    if (stream.uniform() * (1 + swing) < density(time, swing)) return time;
  }
}

/** The density of events at a time, 1 on average. */
export function density(time: number, swing: number): number {
  const hour = ((time % day) / day) * 24;
  return 1 + swing * Math.cos(((hour - 20) / 24) * 2 * Math.PI);
}
