import type { RandomStream } from '../../../src/common/random.ts';
import { chance, deal, logNormal, pick } from '../draws.ts';
import type { PayerKind } from '../truth.ts';
import { drawHabits, type Habits } from '../wallets/habits.ts';
import { payFrom, receiveAddress } from '../wallets/pay.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { addEntity, addWallet, balanceOf, heightAt, type World } from '../world.ts';
import type { Owner } from './owners.ts';

/** An owner's means. */
export interface Payer {
  /** How it pays as a rule. */
  readonly kind: PayerKind;
  readonly entity: number;
  /** Its own: one or two. */
  readonly wallets: readonly Wallet[];
  /** Where mixed coins go, of one who uses Wasabi. */
  readonly mixed: Wallet | null;
  /** The exchange where it has an account. */
  readonly exchange: Wallet;
}

/** The means of each owner. */
export function drawPayers(
  world: World,
  owners: readonly Owner[],
  exchanges: readonly Wallet[],
  stream: RandomStream,
): Map<Owner, Payer> {
  const kinds = deal(stream, owners.length, world.settings.payers.kinds);
  return new Map(owners.map((owner, i) => [owner, drawPayer(world, owner, kinds[i]!, exchanges, stream)]));
}

function drawPayer(
  world: World,
  { id }: Owner,
  kind: PayerKind,
  exchanges: readonly Wallet[],
  stream: RandomStream,
): Payer {
  const { payers, wallets } = world.settings;
  const entity = addEntity(world, id, 'owner');
  const count = chance(stream, payers.secondWalletShare) ? 2 : 1;
  const own = Array.from({ length: count }, () => addWallet(world, entity, fitting(kind, drawHabits(stream, wallets))));
  const mixed = kind === 'wasabi' ? addWallet(world, entity, own[0]!.habits) : null;
  return { kind, entity, wallets: own, mixed, exchange: pick(stream, exchanges) };
}

/** CoinJoin software has its own script kinds and never reuses an address. */
export function fitting(kind: PayerKind, habits: Habits): Habits {
  if (kind === 'wasabi') return { ...habits, script: 'p2wpkh', reusesChange: false, reusesReceive: false };
  if (kind === 'joinmarket') return { ...habits, script: 'p2pkh', reusesChange: false, reusesReceive: false };
  return habits;
}

/** How this purchase is paid: as the owner's rule says, or now and then in another of the usual ways. */
export function drawPayerKind(world: World, { kind }: Payer, stream: RandomStream): PayerKind {
  if (!chance(stream, world.settings.payers.exceptionShare)) return kind;
  return pick(stream, ['wallet', 'exchange', 'other-coin'] as const);
}

/** Satoshi: people buy hundredths of a bitcoin. */
const roundSum = 1_000_000;

/** Buys coins from the exchange where a wallet has become poor. */
export function topUp(world: World, wallet: Wallet, exchange: Wallet, time: number, stream: RandomStream): void {
  const { topUpBelowBtc, topUpBtc } = world.settings.payers;
  if (balanceOf(world, wallet) >= topUpBelowBtc * 1e8) return;
  const value = Math.max(1, Math.round((logNormal(stream, topUpBtc, 0.5) * 1e8) / roundSum)) * roundSum;
  buy(world, wallet, exchange, value, time, stream);
}

/**
 * A wallet for one purchase, with the software that the owner always uses, and coins straight from the exchange.
 *
 * @param satoshi what is needed
 */
export function freshWallet(
  world: World,
  { entity, wallets, exchange }: Payer,
  satoshi: number,
  time: number,
  stream: RandomStream,
): Wallet {
  const wallet = addWallet(world, entity, wallets[0]!.habits);
  buy(world, wallet, exchange, Math.ceil(satoshi / roundSum) * roundSum, time, stream);
  return wallet;
}

function buy(world: World, wallet: Wallet, exchange: Wallet, value: number, time: number, stream: RandomStream): void {
  const pays = [{ address: receiveAddress(world.ledger, wallet), value }];
  payFrom(world.ledger, exchange, { kind: 'top-up', time, height: heightAt(world, time), pays }, stream);
}
