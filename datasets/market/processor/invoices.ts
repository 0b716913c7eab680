import { type Ledger, newAddress } from '../chain/ledger.ts';
import type { InvoiceState } from '../truth.ts';
import type { World } from '../world.ts';
import type { Processor } from './processor.ts';

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

/**
 * A demand for an amount of dollars at the quote in force, rounded to the processor's decimals, never to nothing, to
 * an address that no other invoice has. It counts as expired until it is paid.
 */
export function makeInvoice(
  world: World,
  { invoiceWallet, invoices }: Processor,
  time: number,
  usd: number,
  merchant: Invoice['merchant'],
): Invoice {
  const usdPerBtc = world.rates.at(time);
  const invoice: Invoice = {
    time,
    usd,
    usdPerBtc,
    satoshi: satoshiOf(usd, usdPerBtc, world.settings.processor.decimals),
    address: invoiceAddress(world.ledger, invoiceWallet.number),
    merchant,
    state: 'expired',
    transaction: -1,
  };
  invoices.push(invoice);
  return invoice;
}

/** Dollars as satoshi, rounded to this many decimals of a bitcoin; one unit at least. */
export function satoshiOf(usd: number, usdPerBtc: number, decimals: number): number {
  const unit = 10 ** (8 - decimals);
  return Math.max(1, Math.round(((usd / usdPerBtc) * 1e8) / unit)) * unit;
}

function invoiceAddress(ledger: Ledger, wallet: number): number {
  return newAddress(ledger, wallet, 'p2sh-multisig');
}
