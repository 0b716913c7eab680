import type { RandomStream } from '../../../src/common/random.ts';
import type { Happening } from '../agenda.ts';
import { arrivals, chance, logNormal } from '../draws.ts';
import { pickUserWith } from '../traffic/users.ts';
import { payFrom } from '../wallets/pay.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { heightAt, type World } from '../world.ts';
import { makeInvoice } from './invoices.ts';
import type { Processor } from './processor.ts';

/** Other shops' customers: invoices of the same processor, paid by users as owners pay theirs, some never. */
export function planOtherMerchants(
  world: World,
  processor: Processor,
  users: readonly Wallet[],
  stream: RandomStream,
): Happening[] {
  const { settings, times } = world;
  const { otherInvoices, otherMedianUsd, otherSpread, expiredShare, payableMinutes } = settings.processor;
  const spacing = (times.to - times.from) / (settings.purchases * otherInvoices);
  return arrivals(stream, times.from, times.to, spacing).flatMap((arrival) => {
    const time = Math.floor(arrival);
    const usd = shopPrice(logNormal(stream, otherMedianUsd, otherSpread), stream);
    const delay = Math.min(
      logNormal(stream, settings.payers.medianSeconds, settings.payers.spread),
      payableMinutes * 60 - 1,
    );
    const paid = !chance(stream, expiredShare);
    let invoice: ReturnType<typeof makeInvoice>;
    const ask: Happening = {
      time,
      act: () => {
        invoice = makeInvoice(world, processor, time, usd, 'other');
      },
    };
    const pay: Happening = {
      time: time + delay,
      act: () => {
        const user = pickUserWith(world, users, invoice.satoshi, stream);
        if (user === undefined) return;
        const pays = [{ address: invoice.address, value: invoice.satoshi }];
        const at = time + delay;
        const sent = payFrom(
          world.ledger,
          user,
          { kind: 'merchant', time: at, height: heightAt(world, at), pays },
          stream,
        );
        if (sent === undefined) return;
        invoice.state = 'paid';
        invoice.transaction = sent.transaction;
      },
    };
    return paid ? [ask, pay] : [ask];
  });
}

/** Dollars as shops write them: most prices end in .99 or .00, some in any cent. */
function shopPrice(usd: number, stream: RandomStream): number {
  const whole = Math.max(1, Math.round(usd));
  const draw = stream.uniform();
  if (draw < 0.4) return whole - 0.01;
  return draw < 0.75 ? whole : Math.max(0.5, Math.round(usd * 100) / 100);
}
