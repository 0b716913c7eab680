import type { RandomStream } from '../../../src/common/random.ts';
import { drawHabits, type Habits } from '../wallets/habits.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { addEntity, addWallet, type World } from '../world.ts';
import type { Invoice } from './invoice.ts';

export interface Processor {
  readonly entity: number;
  /** Holds what invoices were paid with, until it is swept. */
  readonly invoiceWallet: Wallet;
  /** Holds what was swept, until it is settled. */
  readonly treasury: Wallet;
  readonly invoices: Invoice[];
}

export function openProcessor(world: World, stream: RandomStream): Processor {
  const entity = addEntity(world, 'processor', 'processor');
  const habits: Habits = {
    ...drawHabits(stream, world.settings.wallets),
    script: 'p2sh-multisig',
    coinSelection: 'oldest',
    reusesChange: false,
    reusesReceive: false,
    setsLockTime: false,
    replaceable: false,
    feeSpread: 0,
  };
  return {
    entity,
    invoiceWallet: addWallet(world, entity, habits),
    treasury: addWallet(world, entity, habits),
    invoices: [],
  };
}
