import type { RandomStream } from '../../../src/common/random.ts';
import { normal } from '../draws.ts';
import { drawGaps, gapAt } from '../gaps.ts';
import type { Quote } from '../market.ts';
import type { MarketSettings } from '../settings.ts';

export interface Rates {
  /** US dollars a bitcoin in force at a time: the last quote made. */
  at(time: number): number;
  /** The quotes that were logged. */
  readonly logged: readonly Quote[];
}

const day = 86_400;

/**
 * Quotes at equal steps along a geometric random walk, to the cent; the log misses those in its gaps.
 *
 * @param from Unix seconds of the first quote
 */
export function drawRates(
  {
    startUsd,
    dailyVolatility,
    dailyDrift,
    quoteSeconds,
    quoteGapsPerWeek,
    quoteGapMinutes,
  }: MarketSettings['processor'],
  from: number,
  to: number,
  stream: RandomStream,
): Rates {
  const step = quoteSeconds / day;
  const quotes: Quote[] = [];
  let rate = startUsd;
  for (let time = from; time <= to; time += quoteSeconds) {
    quotes.push({ time, usdPerBtc: Math.max(0.01, Math.round(rate * 100) / 100) });
    rate *= Math.exp(dailyDrift * step + dailyVolatility * Math.sqrt(step) * normal(stream));
  }
  const gaps = drawGaps(stream, from, to, quoteGapsPerWeek, quoteGapMinutes);
  return {
    at: (time) => quotes[Math.min(quotes.length - 1, Math.max(0, Math.floor((time - from) / quoteSeconds)))]!.usdPerBtc,
    logged: quotes.filter(({ time }) => gapAt(gaps, time) === undefined),
  };
}
