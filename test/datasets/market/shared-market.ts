import { simulateMarket } from '../../../datasets/market/simulate.ts';
import { marketSettings } from '../../../datasets/market/sizes.ts';

/** Signed and with everything in it, but less of it: what the tests of the blocks rest on. */
export const compactSettings = marketSettings('small', {
  days: 1,
  purchases: 90,
  owners: { count: 14, kinds: { person: 0.5, manager: 0.3, agency: 0.2 } },
  payers: { kinds: { wallet: 0.3, exchange: 0.2, wasabi: 0.2, joinmarket: 0.2, 'other-coin': 0.1 }, exchangeCoins: 20 },
  processor: { sweepHours: 3 },
  background: { perMinute: 0.35, users: 60, wasabiPerDay: 4, wasabiParticipants: 6 },
  chain: { setupBlocks: 115 },
});

let kept: ReturnType<typeof simulateMarket> | undefined;

/** That market, simulated once a test file. */
export function compactMarket(): ReturnType<typeof simulateMarket> {
  kept ??= simulateMarket(compactSettings);
  return kept;
}
