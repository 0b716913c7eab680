import { loadVoices } from '../../../datasets/market/ads/voices.ts';
import type { voiceNames } from '../../../datasets/market/settings.ts';
import { simulateMarket } from '../../../datasets/market/simulate.ts';
import { type MarketSize, marketSettings } from '../../../datasets/market/sizes.ts';
import { writeMarket } from '../../../datasets/market/write.ts';
import { leaveNothing } from '../leave-nothing.ts';
import { grouped } from './list.ts';

export interface SimulateArguments {
  readonly to: string;
  readonly size: MarketSize;
  readonly seed?: number;
  readonly unsigned?: boolean;
  readonly voices?: (typeof voiceNames)[number];
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Simulates a market and writes its folder, whole or not at all.
 *
 * @returns what `inkledger datasets simulate` prints
 * @throws InputError where the folder has content that may not be replaced, or can't be written
 */
export async function simulateToFolder({
  to,
  size,
  seed,
  unsigned,
  voices,
  force,
  json,
}: SimulateArguments): Promise<string> {
  const given = Object.entries({ seed, unsigned, voices }).filter(([, value]) => value !== undefined);
  const settings = marketSettings(size, Object.fromEntries(given));
  const market = simulateMarket(settings, await loadVoices(settings));
  const { hash, signed } = await leaveNothing(to, (signal) => writeMarket(market, to, force, signal));
  const { transactions, purchases } = market.truth;
  const counts = { purchases: purchases.length, blocks: market.blocks.length, transactions: transactions.count };
  if (json) return `${JSON.stringify({ folder: to, size, ...counts, signed, hash }, undefined, 2)}\n`;
  const told = Object.entries(counts).map(([what, count]) => `${grouped(count)} ${what}`);
  const mark = signed ? '' : ' (unsigned: no node accepts its blocks)';
  return `${told.join(', ')} written to ${to}${mark}\n${hash}\n`;
}
