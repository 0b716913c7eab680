import type { RandomStream } from '../../../src/common/random.ts';
import { newAddress } from '../chain/ledger.ts';
import { send } from '../chain/send.ts';
import { oldestCoins, payFrom, receiveAddress, takeCoins } from '../wallets/pay.ts';
import { scriptSizes } from '../wallets/script-kinds.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { balanceOf, heightAt, type World } from '../world.ts';
import type { Processor } from './processor.ts';

/**
 * Gathers what invoices were paid with, the oldest first, many coins at once into one new address. Fewer coins than a
 * sweep takes at least wait for the next one.
 */
export function sweep(world: World, { invoiceWallet, treasury }: Processor, time: number, stream: RandomStream): void {
  const { least, most } = world.settings.processor.sweepInputs;
  while (invoiceWallet.coins.length >= least) {
    const size = least + stream.integer(most - least + 1);
    const coins = oldestCoins(world.ledger, invoiceWallet, size);
    const { input, output } = scriptSizes['p2sh-multisig'];
    const fee = Math.ceil((11 + coins.length * input + output) * sweepRate(invoiceWallet));
    const value = coins.reduce((sum, coin) => sum + coin.value, 0) - fee;
    // A heap of tiny payments can be worth less than its sweep: it waits for more.
    if (value <= 0) return;
    takeCoins(invoiceWallet, coins);
    const address = newAddress(world.ledger, treasury.number, 'p2sh-multisig');
    const spends = coins.map((coin) => coin.output);
    send(world.ledger, {
      kind: 'sweep',
      wallet: invoiceWallet.number,
      sent: time,
      spends,
      pays: [{ address, value, change: true }],
    });
  }
}

/** Sells most of what was swept to an exchange. */
export function settle(
  world: World,
  { treasury }: Processor,
  exchange: Wallet,
  time: number,
  stream: RandomStream,
): void {
  const value = Math.floor(balanceOf(world, treasury) * 0.9);
  if (value < 1e6) return;
  const pays = [{ address: receiveAddress(world.ledger, exchange), value }];
  payFrom(world.ledger, treasury, { kind: 'settlement', time, height: heightAt(world, time), pays }, stream);
}

/** Sweeps are in no hurry: a third of the usual rate, so that they pay for themselves. */
function sweepRate({ habits }: Wallet): number {
  return Math.max(1, habits.feeRate / 3);
}
