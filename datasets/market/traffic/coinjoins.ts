import type { RandomStream } from '../../../src/common/random.ts';
import type { Happening } from '../agenda.ts';
import { newAddress } from '../chain/ledger.ts';
import { arrivals, pick } from '../draws.ts';
import { fitting, type Payer, topUp } from '../people/payers.ts';
import { drawHabits } from '../wallets/habits.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { addEntity, addWallet, type World } from '../world.ts';
import { drawAmount } from './amounts.ts';
import { joinmarketPayment } from './joinmarket.ts';
import { type Mixer, wasabiRound } from './wasabi.ts';

/** Strangers who mix their coins. */
export interface Coinjoiners {
  readonly wasabi: readonly Wallet[];
  readonly makers: readonly Wallet[];
  readonly coordinator: Wallet;
}

/** How many strangers stand by for each who takes part. */
const standingBy = 2;
const day = 86_400;
/** Mixed coins that an owner wants to have in hand. */
const wantedCoins = 8;

export function addCoinjoiners(world: World, stream: RandomStream): Coinjoiners {
  const { wasabiParticipants, joinmarketMakers } = world.settings.background;
  const make = (count: number, prefix: string, kind: 'wasabi' | 'joinmarket'): Wallet[] =>
    Array.from({ length: count }, (_, i) => {
      const entity = addEntity(world, `${prefix}-${String(i + 1).padStart(3, '0')}`, 'coinjoiner');
      return addWallet(world, entity, fitting(kind, drawHabits(stream, world.settings.wallets)));
    });
  const coordinator = addEntity(world, 'coordinator', 'coordinator');
  return {
    wasabi: make(standingBy * wasabiParticipants, 'mixer', 'wasabi'),
    makers: make(standingBy * 2 * joinmarketMakers, 'maker', 'joinmarket'),
    coordinator: addWallet(world, coordinator, fitting('wasabi', drawHabits(stream, world.settings.wallets))),
  };
}

/**
 * Rounds of both kinds: of Wasabi at random and, so that owners who pay with mixed coins have some, a few before the
 * first purchase; of JoinMarket by strangers who pay themselves.
 */
export function planCoinjoins(
  world: World,
  { wasabi, makers, coordinator }: Coinjoiners,
  payers: readonly Payer[],
  stream: RandomStream,
): Happening[] {
  const { times, settings } = world;
  const { background } = settings;
  const mixing = payers.filter(({ mixed }) => mixed !== null);
  const firstRounds = mixing.length === 0 ? 0 : 3 * Math.ceil(mixing.length / background.wasabiParticipants);
  const opening = Array.from(
    { length: firstRounds },
    (_, i) => times.from + ((i + 1) * (settings.start - times.from)) / (firstRounds + 1),
  );
  const rounds = [...opening, ...arrivals(stream, times.from, times.to, day / background.wasabiPerDay)];
  const strangersJoins = arrivals(stream, times.from, times.to, day / background.joinmarketPerDay);
  return [
    ...rounds.map((time) => ({
      time,
      act: () => {
        const owners = ownersToMix(mixing);
        for (const { wallets, exchange } of owners) topUp(world, wallets[0]!, exchange, time, stream);
        const strangers = stream.shuffle([...wasabi]).map((wallet): Mixer => ({ from: wallet, to: wallet }));
        const mixers = owners.map(({ wallets, mixed }): Mixer => ({ from: wallets[0]!, to: mixed! }));
        // Owners alone would be no crowd: half of a round's places are the strangers'.
        const crowd = Math.ceil(background.wasabiParticipants / 2);
        wasabiRound(
          world,
          [...mixers.slice(0, crowd), ...strangers, ...mixers.slice(crowd)],
          coordinator,
          time,
          stream,
        );
      },
    })),
    ...strangersJoins.map((time) => ({
      time,
      act: () => {
        const taker = pick(stream, makers);
        const value = Math.min(drawAmount(stream, background), 1e8);
        const address = newAddress(world.ledger, taker.number, taker.habits.script);
        const pay = { address, value, change: true };
        joinmarketPayment(world, taker, stream.shuffle([...makers]), pay, time, stream);
      },
    })),
  ];
}

/** Those with too few mixed coins, the poorest first. */
function ownersToMix(payers: readonly Payer[]): Payer[] {
  return payers
    .filter(({ mixed }) => mixed!.coins.length < wantedCoins)
    .sort((x, y) => x.mixed!.coins.length - y.mixed!.coins.length || x.entity - y.entity);
}
