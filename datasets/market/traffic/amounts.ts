import type { RandomStream } from '../../../src/common/random.ts';
import { logNormal } from '../draws.ts';
import type { MarketSettings } from '../settings.ts';
import { dustLimit } from '../wallets/pay.ts';

/** How coarse an amount is: satoshi that it is a multiple of. */
export type Grain = 1 | 1e4 | 1e5 | 1e6;

export function drawGrain(
  stream: RandomStream,
  { fourDecimals, threeDecimals, twoDecimals }: MarketSettings['background'],
): Grain {
  const draw = stream.uniform();
  if (draw < twoDecimals) return 1e6;
  if (draw < twoDecimals + threeDecimals) return 1e5;
  return draw < twoDecimals + threeDecimals + fourDecimals ? 1e4 : 1;
}

/** Satoshi that somebody pays: log-normal, then rounded to a grain where that leaves something. */
export function drawAmount(stream: RandomStream, settings: MarketSettings['background']): number {
  return rounded(logNormal(stream, settings.medianBtc * 1e8, settings.spread), drawGrain(stream, settings));
}

/** An amount rounded to a grain; where that leaves nothing, to a satoshi. At least twice the dust limit. */
export function rounded(satoshi: number, grain: Grain): number {
  const coarse = Math.round(satoshi / grain) * grain;
  return Math.max(2 * dustLimit, coarse > 0 ? coarse : Math.round(satoshi));
}
