import type { RandomStream } from '../../../src/common/random.ts';
import { type Grant, grantable } from '../chain/funding.ts';
import { exponential, logNormal } from '../draws.ts';
import type { Coinjoiners } from '../traffic/coinjoins.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { World } from '../world.ts';
import type { Payer } from './payers.ts';

/** How far users' coins differ in value: standard deviation of the logarithm. */
const wealthSpread = 1.6;
/** Of what is left after everybody else, to the users. */
const usersPart = 0.95;
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
export function drawGrants(
  { settings }: World,
  { payers, exchanges, coinjoiners, users }: Cast,
  stream: RandomStream,
): Grant[] {
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
  const shares = Array.from({ length: Math.round(users.length * settings.background.coins) }, (_, i) => ({
    wallet: users[i < users.length ? i : stream.integer(users.length)]!,
    weight: logNormal(stream, 1, wealthSpread),
  }));
  const spent = fixed.reduce((sum, { value }) => sum + value, 0);
  const left = grantable(settings.chain.setupBlocks, fixed.length + shares.length) - spent;
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0);
  const unit = (Math.max(0, left) * usersPart) / weights;
  const rest = shares.map(({ wallet, weight }) => ({ wallet, value: Math.floor(weight * unit) }));
  return stream.shuffle([...fixed, ...rest.filter(({ value }) => value >= leastCoin)]);
}
