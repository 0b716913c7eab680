import type { RandomStream } from '../../../src/common/random.ts';
import type { Grant } from '../chain/funding.ts';
import { exponential, logNormal } from '../draws.ts';
import type { Coinjoiners } from '../traffic/coinjoins.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { World } from '../world.ts';
import type { Payer } from './payers.ts';

/** Coins of a stranger who joins. */
const coinjoinerCoins = 6;
const leastCoin = 20_000;

interface Cast {
  readonly payers: readonly Payer[];
  readonly exchanges: readonly Wallet[];
  readonly coinjoiners: Coinjoiners;
  readonly users: readonly Wallet[];
}

/** The coins that everybody has when the market begins, in random order, so that neighbours tell nothing. */
export function drawGrants({ settings }: World, cast: Cast, stream: RandomStream): Grant[] {
  const { payers, exchanges, coinjoiners } = cast;
  const { coins, coinBtc, exchangeCoins, exchangeCoinBtc } = settings.payers;
  const around = (wallet: Wallet, btc: number): Grant => {
    return { wallet, value: Math.max(leastCoin, Math.round(btc * 1e8 * (0.2 + exponential(stream, 0.8)))) };
  };
  const each = (wallets: readonly Wallet[], count: number, btc: number): Grant[] =>
    wallets.flatMap((wallet) => Array.from({ length: count }, () => around(wallet, btc)));
  const fixed = [
    ...each(
      payers.flatMap(({ wallets }) => wallets),
      coins,
      coinBtc,
    ),
    ...each(exchanges, exchangeCoins, exchangeCoinBtc),
    ...each([...coinjoiners.wasabi, ...coinjoiners.makers], coinjoinerCoins, coinBtc),
  ];
  const { coins: usersCoins, coinBtc: usersBtc, coinSpread } = settings.background;
  // A log-normal of median exp(−s²/2) has mean 1.
  const median = Math.exp(-(coinSpread ** 2) / 2) * usersBtc * 1e8;
  const users = Array.from({ length: Math.round(cast.users.length * usersCoins) }, (_, i) => ({
    wallet: cast.users[i < cast.users.length ? i : stream.integer(cast.users.length)]!,
    value: Math.max(leastCoin, Math.round(logNormal(stream, median, coinSpread))),
  }));
  return stream.shuffle([...fixed, ...users]);
}
