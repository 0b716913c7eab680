import type { MarketSettings } from '../../datasets/market/settings.ts';

/**
 * A market in which another share of the owners pay through CoinJoins. Wasabi and JoinMarket keep their proportion to
 * each other, the other ways of paying theirs, and strangers' CoinJoins a day grow in step with the owners' share.
 *
 * @param share from 0 to below 1
 * @throws RangeError where the market has no CoinJoins that could be scaled, or nothing but CoinJoins
 */
export function withCoinJoinShare(settings: MarketSettings, share: number): MarketSettings {
  const { kinds } = settings.payers;
  const joins = kinds.wasabi + kinds.joinmarket;
  const others = kinds.wallet + kinds.exchange + kinds['other-coin'];
  if (joins === 0 || others === 0) {
    throw new RangeError('the payers of a market to be swept must have CoinJoins and other ways of paying');
  }
  const [more, less] = [share / joins, (1 - share) / others];
  const growth = share / (joins / (joins + others));
  return {
    ...settings,
    payers: {
      ...settings.payers,
      kinds: {
        wallet: kinds.wallet * less,
        exchange: kinds.exchange * less,
        wasabi: kinds.wasabi * more,
        joinmarket: kinds.joinmarket * more,
        'other-coin': kinds['other-coin'] * less,
      },
    },
    background: {
      ...settings.background,
      wasabiPerDay: settings.background.wasabiPerDay * growth,
      joinmarketPerDay: settings.background.joinmarketPerDay * growth,
    },
  };
}
