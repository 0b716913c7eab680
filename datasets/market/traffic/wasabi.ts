import type { RandomStream } from '../../../src/common/random.ts';
import { newAddress } from '../chain/ledger.ts';
import { type DraftOutput, send } from '../chain/send.ts';
import { type Coin, selectCoins } from '../wallets/coin-selection.ts';
import { coinsOf, dustLimit, takeCoins } from '../wallets/pay.ts';
import { scriptSizes } from '../wallets/script-kinds.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { World } from '../world.ts';

/** Who takes part in a round: coins leave one wallet, the equal output goes to another (or back to the same). */
export interface Mixer {
  readonly from: Wallet;
  readonly to: Wallet;
}

/** Of the equal output, to the coordinator, for each participant. */
const coordinatorShare = 0.003;
/** Satoshi a virtual byte. */
const feeRate = 40;

/**
 * A CoinJoin as Wasabi 1 made them: every participant puts in coins of native witness addresses and takes out one
 * output of the round's value and its change; one output more pays the coordinator.
 *
 * @param candidates in order of preference: the first who can afford it take part
 * @returns whether there were three participants at least
 */
export function wasabiRound(
  world: World,
  candidates: readonly Mixer[],
  coordinator: Wallet,
  time: number,
  stream: RandomStream,
): boolean {
  const { wasabiParticipants, wasabiBtc } = world.settings.background;
  const equal = Math.round(wasabiBtc * 1e8);
  const { input, output } = scriptSizes.p2wpkh;
  const cost = Math.ceil(equal * (1 + coordinatorShare)) + Math.ceil(2 * output * feeRate);
  const entries: { mixer: Mixer; coins: Coin[] }[] = [];
  for (const mixer of candidates) {
    if (entries.length === wasabiParticipants) break;
    const coins = selectCoins(coinsOf(world.ledger, mixer.from), cost, Math.ceil(input * feeRate), 'oldest');
    if (coins !== undefined) entries.push({ mixer, coins });
  }
  if (entries.length < 3) return false;
  const pays: DraftOutput[] = [];
  for (const { mixer, coins } of entries) {
    takeCoins(mixer.from, coins);
    pays.push({ address: newAddress(world.ledger, mixer.to.number, 'p2wpkh'), value: equal, change: true });
    const left = coins.reduce((sum, { value }) => sum + value - Math.ceil(input * feeRate), 0) - cost;
    if (left < dustLimit) continue;
    pays.push({ address: newAddress(world.ledger, mixer.from.number, 'p2wpkh'), value: left, change: true });
  }
  const toCoordinator = Math.floor(equal * coordinatorShare * entries.length);
  pays.push({ address: newAddress(world.ledger, coordinator.number, 'p2wpkh'), value: toCoordinator });
  const spends = stream.shuffle(entries.flatMap(({ coins }) => coins.map((coin) => coin.output)));
  send(world.ledger, { kind: 'wasabi', wallet: -1, sent: time, spends, pays: stream.shuffle(pays) });
  return true;
}
