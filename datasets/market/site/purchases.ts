import { InputError } from '../../../src/common/error.ts';
import type { RandomStream } from '../../../src/common/random.ts';
import type { Happening } from '../agenda.ts';
import { chance, logNormal } from '../draws.ts';
import type { Owner } from '../people/owners.ts';
import { drawPayerKind, freshWallet, type Payer, topUp } from '../people/payers.ts';
import type { Invoice } from '../processor/invoice.ts';
import { makeInvoice, satoshiOf } from '../processor/invoices.ts';
import type { Processor } from '../processor/processor.ts';
import { joinmarketPayment } from '../traffic/joinmarket.ts';
import type { PayerKind } from '../truth.ts';
import { type Paid, payFrom } from '../wallets/pay.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { heightAt, type World } from '../world.ts';
import type { Order } from './orders.ts';
import { costOf, type PriceTable } from './prices.ts';

/** An order that was paid. */
export interface Purchase {
  readonly order: Order;
  readonly invoice: Invoice;
  /** How it was paid in the end. */
  readonly payer: PayerKind;
  /** Undefined where it was paid in another coin. */
  readonly paid: Paid | undefined;
  /** Whose coins paid: a wallet's number, −1 where it was paid in another coin. */
  readonly wallet: number;
  /** Unix seconds, a whole minute: when the site shows the ad. */
  readonly time: number;
}

/** What checking out takes. */
export interface Checkout {
  readonly prices: PriceTable;
  readonly processor: Processor;
  readonly payers: ReadonlyMap<Owner, Payer>;
  /** JoinMarket's makers. */
  readonly makers: readonly Wallet[];
  /** Filled in as purchases are paid. */
  readonly purchases: Purchase[];
}

const minute = 60;
/** How long before the order a wallet made for it gets its coins. */
const fillSeconds = 30 * minute;
/** What it gets is enough though price or rate rise a little, with the fee and what is rounded up, in satoshi. */
const priceMargin = 1.1;
const feeMargin = 1_200_000;

/**
 * Plans an order's invoices and payment. An owner may let an invoice expire; a quarter to a whole hour after it has,
 * they ask for another one and pay it.
 */
export function planPurchase(world: World, checkout: Checkout, order: Order, stream: RandomStream): Happening[] {
  const { processor: settings, payers } = world.settings;
  const happenings: Happening[] = [];
  let invoiceTime = order.time;
  while (chance(stream, settings.expiredShare)) {
    const time = invoiceTime;
    happenings.push({ time, act: () => void invoiceFor(world, checkout, order, time) });
    invoiceTime += Math.ceil(settings.payableMinutes * minute * (2 + 3 * stream.uniform()));
  }
  let fresh: Wallet | undefined;
  if (payers.freshWalletShare > 0 && chance(stream, payers.freshWalletShare)) {
    const time = order.time - fillSeconds;
    const payer = checkout.payers.get(order.owner)!;
    happenings.push({
      time,
      act: () => {
        const asked = satoshiOf(costNow(checkout, order, time), world.rates.at(time), settings.decimals);
        fresh = freshWallet(world, payer, priceMargin * asked + feeMargin, time, stream);
      },
    });
  }
  const limit = settings.payableMinutes * minute;
  const delay = Math.min(logNormal(stream, payers.medianSeconds, payers.spread), limit - 1);
  let invoice: Invoice | undefined;
  happenings.push(
    {
      time: invoiceTime,
      act: () => {
        invoice = invoiceFor(world, checkout, order, invoiceTime);
      },
    },
    {
      time: invoiceTime + delay,
      act: () => payInvoice(world, checkout, order, invoice!, fresh, invoiceTime + delay, stream),
    },
  );
  return happenings;
}

function invoiceFor(world: World, checkout: Checkout, order: Order, time: number): Invoice {
  return makeInvoice(world, checkout.processor, time, costNow(checkout, order, time), 'site');
}

/** US dollars. */
function costNow({ prices }: Checkout, { ad, persona, options }: Order, time: number): number {
  return costOf(
    ad.places.map((place) => prices.at(place, persona.category, time)),
    options,
  );
}

function payInvoice(
  world: World,
  checkout: Checkout,
  order: Order,
  invoice: Invoice,
  fresh: Wallet | undefined,
  time: number,
  stream: RandomStream,
): void {
  const { site } = world.settings;
  const payer = checkout.payers.get(order.owner)!;
  const { kind, paid, wallet } = transfer(world, checkout, payer, invoice, fresh, time, stream);
  if (kind !== 'other-coin' && paid === undefined) {
    throw new InputError(
      `nobody can lend ${order.owner.id} ${invoice.satoshi / 1e8} bitcoin at ${time}: raise payers.exchangeCoins or exchangeCoinBtc`,
    );
  }
  invoice.state = 'paid';
  invoice.transaction = paid?.transaction ?? -1;
  const seen = time + logNormal(stream, site.lagMedianSeconds, site.lagSpread);
  checkout.purchases.push({ order, invoice, payer: kind, paid, wallet, time: Math.floor(seen / minute) * minute });
}

interface Transfer {
  readonly kind: PayerKind;
  readonly paid: Paid | undefined;
  readonly wallet: number;
}

/** Pays in the way drawn; where that fails for want of coins, from an own wallet; where that fails, from the exchange. */
function transfer(
  world: World,
  { makers }: Checkout,
  payer: Payer,
  { address, satoshi }: Invoice,
  fresh: Wallet | undefined,
  time: number,
  stream: RandomStream,
): Transfer {
  const kind = drawPayerKind(world, payer, stream);
  if (kind === 'other-coin') return { kind, paid: undefined, wallet: -1 };
  const pays = [{ address, value: roundedUp(satoshi, world.settings.payers.roundUpBtc) }];
  const from = (wallet: Wallet, how: PayerKind): Transfer => {
    const payment = { kind: 'purchase', time, height: heightAt(world, time), pays } as const;
    return { kind: how, paid: payFrom(world.ledger, wallet, payment, stream), wallet: wallet.number };
  };
  if (kind === 'wallet' && fresh !== undefined) {
    const once = from(fresh, kind);
    if (once.paid !== undefined) return once;
  }
  const own = payer.wallets.length > 1 && chance(stream, 0.3) ? payer.wallets[1]! : payer.wallets[0]!;
  if (kind === 'wasabi') {
    const mixed = from(payer.mixed!, kind);
    if (mixed.paid !== undefined) return mixed;
  } else if (kind === 'joinmarket') {
    const paid = joinmarketPayment(world, own, stream.shuffle([...makers]), pays[0]!, time, stream);
    topUp(world, own, payer.exchange, time, stream);
    if (paid !== undefined) return { kind, paid, wallet: own.number };
  }
  if (kind !== 'exchange') {
    const direct = from(own, 'wallet');
    topUp(world, own, payer.exchange, time, stream);
    if (direct.paid !== undefined) return direct;
  }
  return from(payer.exchange, 'exchange');
}

function roundedUp(satoshi: number, btc: number): number {
  const unit = Math.round(btc * 1e8);
  return unit === 0 ? satoshi : Math.ceil(satoshi / unit) * unit;
}

/** Everything that is planned for a list of orders. */
export function planPurchases(
  world: World,
  checkout: Checkout,
  orders: readonly Order[],
  stream: RandomStream,
): Happening[] {
  return orders.flatMap((order) => planPurchase(world, checkout, order, stream));
}
