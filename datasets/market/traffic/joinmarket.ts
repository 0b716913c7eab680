import type { RandomStream } from '../../../src/common/random.ts';
import { newAddress } from '../chain/ledger.ts';
import { type DraftOutput, send } from '../chain/send.ts';
import { type Coin, selectCoins } from '../wallets/coin-selection.ts';
import { coinsOf, dustLimit, type Paid, takeCoins } from '../wallets/pay.ts';
import { scriptSizes } from '../wallets/script-kinds.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { World } from '../world.ts';

/** Satoshi a virtual byte. */
const feeRate = 40;
/** Of the amount, to each maker: JoinMarket's makers ask for some hundredths of a per cent. */
const makerShare = 0.0004;

/**
 * A payment as JoinMarket's taker makes it: the amount goes to the payee, and as much to each maker, who also gets
 * change and a small fee; the taker pays for everything.
 *
 * @param makers in order of preference: the first who can put in the amount take part
 * @returns undefined where the taker or too few makers can afford it: nothing is sent then
 */
export function joinmarketPayment(
  world: World,
  taker: Wallet,
  makers: readonly Wallet[],
  pay: { readonly address: number; readonly value: number; readonly change?: boolean },
  time: number,
  stream: RandomStream,
): Paid | undefined {
  const { ledger, settings } = world;
  const wanted = settings.background.joinmarketMakers;
  const entries: { maker: Wallet; coins: Coin[] }[] = [];
  for (const maker of makers) {
    if (entries.length === wanted) break;
    if (maker === taker) continue;
    const coins = selectCoins(coinsOf(ledger, maker), pay.value + dustLimit, 0, 'largest-first');
    if (coins !== undefined) entries.push({ maker, coins });
  }
  if (entries.length < wanted) return undefined;
  const makerFee = Math.round(pay.value * makerShare);
  const { input, output } = scriptSizes[taker.habits.script];
  const makerInputs = entries.reduce((sum, { coins }) => sum + coins.length, 0);
  const size = 11 + makerInputs * scriptSizes.p2pkh.input + (2 * entries.length + 2) * output;
  const base = pay.value + entries.length * makerFee + Math.ceil(size * feeRate);
  const inputFee = Math.ceil(input * feeRate);
  const coins = selectCoins(coinsOf(ledger, taker), base, inputFee, taker.habits.coinSelection);
  if (coins === undefined) return undefined;

  takeCoins(taker, coins);
  const payment: DraftOutput = { ...pay };
  const pays: DraftOutput[] = [payment];
  const back = (wallet: Wallet, value: number): void => {
    pays.push({ address: newAddress(ledger, wallet.number, wallet.habits.script), value, change: true });
  };
  const takerLeft = coins.reduce((sum, { value }) => sum + value - inputFee, 0) - base;
  if (takerLeft >= dustLimit) back(taker, takerLeft);
  for (const { maker, coins: put } of entries) {
    takeCoins(maker, put);
    back(maker, pay.value);
    back(maker, put.reduce((sum, { value }) => sum + value, 0) - pay.value + makerFee);
  }
  stream.shuffle(pays);
  const spends = stream.shuffle([...coins, ...entries.flatMap((entry) => entry.coins)].map((coin) => coin.output));
  const transaction = send(ledger, { kind: 'joinmarket', wallet: -1, sent: time, spends, pays });
  return { transaction, output: pays.indexOf(payment) };
}
