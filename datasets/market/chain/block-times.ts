import type { RandomStream } from '../../../src/common/random.ts';
import { exponential } from '../draws.ts';
import type { MarketSettings } from '../settings.ts';

/**
 * When each block is found, from height 1 on: evenly spaced through the setup, whose last block is found at
 * `trafficFrom`, then as a Poisson process, until the first one after `until`.
 */
export function blockTimes(
  { setupBlocks, blockSeconds }: MarketSettings['chain'],
  trafficFrom: number,
  until: number,
  stream: RandomStream,
): number[] {
  const times = Array.from({ length: setupBlocks }, (_, i) => trafficFrom - (setupBlocks - 1 - i) * 600);
  let time = trafficFrom;
  while (time <= until) {
    time += exponential(stream, blockSeconds);
    times.push(time);
  }
  return times;
}
