import { type Ledger, newAddress } from '../chain/ledger.ts';
import type { World } from '../world.ts';
import type { Invoice } from './invoice.ts';
import type { Processor } from './processor.ts';

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
