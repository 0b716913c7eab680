import type { Habits } from './habits.ts';

/** Coins under one set of keys. It is stateful: coins come and go as the ledger grows. */
export interface Wallet {
  readonly number: number;
  /** Index into the ledger's entities. */
  readonly entity: number;
  readonly habits: Habits;
  /** Numbers of its unspent outputs, the oldest first. */
  coins: number[];
  /** The address that it receives on, where it reuses one; −1 until it has one. */
  receiveAddress: number;
}
