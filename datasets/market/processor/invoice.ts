import type { InvoiceState } from '../truth.ts';

/** An invoice while the simulation runs. */
export interface Invoice {
  readonly time: number;
  readonly usd: number;
  readonly usdPerBtc: number;
  readonly satoshi: number;
  /** Number in the ledger's address book. */
  readonly address: number;
  readonly merchant: 'site' | 'other';
  state: InvoiceState;
  /** Number of the transaction that paid it, −1 where none did on the chain. */
  transaction: number;
}
