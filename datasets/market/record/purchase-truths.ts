import type { Invoice } from '../processor/invoice.ts';
import type { Purchase } from '../site/purchases.ts';
import type { PurchaseTruth } from '../truth.ts';

/** @param txid of a transaction's number, null where no block holds it. @returns by time, numbered in that order */
export function purchaseTruths(
  purchases: readonly Purchase[],
  invoices: readonly Invoice[],
  txid: (transaction: number) => string | null,
): PurchaseTruth[] {
  const invoiceNumbers = new Map(invoices.map((invoice, number) => [invoice, number]));
  const width = Math.max(5, String(purchases.length).length);
  return [...purchases]
    .sort((x, y) => x.time - y.time || x.invoice.time - y.invoice.time)
    .map(({ order, invoice, payer, paid, wallet, time }, i) => {
      const id = paid === undefined ? null : txid(paid.transaction);
      return {
        id: `purchase-${String(i + 1).padStart(width, '0')}`,
        ad: order.ad.id,
        owner: order.owner.id,
        persona: order.persona.id,
        time,
        places: order.ad.places,
        category: order.persona.category,
        options: order.options,
        usd: invoice.usd,
        invoice: invoiceNumbers.get(invoice)!,
        payer,
        wallet: wallet < 0 ? null : wallet,
        txid: id,
        output: id === null ? null : paid!.output,
        noTransaction: paid === undefined ? 'other-coin' : id === null ? 'unconfirmed' : null,
      };
    });
}
