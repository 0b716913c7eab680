import { countNotAbove } from '../../src/common/ascending.ts';
import type { Ledger } from './chain/ledger.ts';
import type { Rates } from './processor/rates.ts';
import type { MarketSettings } from './settings.ts';
import type { EntityKind, EntityTruth } from './truth.ts';
import type { Habits } from './wallets/habits.ts';
import type { Wallet } from './wallets/wallet.ts';

/** What the parts of a simulation share. Its ledger and lists grow as the simulation goes on. */
export interface World {
  readonly settings: MarketSettings;
  readonly ledger: Ledger;
  readonly entities: EntityTruth[];
  readonly rates: Rates;
  /** When each block is found; index = height − 1. */
  readonly found: readonly number[];
  readonly times: WorldTimes;
}

/** Unix seconds. */
export interface WorldTimes {
  /** When traffic, logs and quotes begin. */
  readonly from: number;
  /** When the last purchase can be. */
  readonly lastPurchase: number;
  /** When traffic and logs end. */
  readonly to: number;
}

/** The height of the highest block at a time. */
export function heightAt({ found }: World, time: number): number {
  return countNotAbove(found, time);
}

/** @returns the index of the new entity */
export function addEntity({ entities }: World, id: string, kind: EntityKind): number {
  entities.push({ id, kind });
  return entities.length - 1;
}

/** A new, empty wallet. */
export function addWallet({ ledger }: World, entity: number, habits: Habits): Wallet {
  const wallet: Wallet = { number: ledger.wallets.length, entity, habits, coins: [], receiveAddress: -1 };
  ledger.wallets.push(wallet);
  return wallet;
}

/** Satoshi in a wallet. */
export function balanceOf({ ledger }: World, { coins }: Wallet): number {
  let sum = 0;
  for (const output of coins) sum += ledger.outputs.value[output]!;
  return sum;
}
