import type { RandomStream } from '../../../src/common/random.ts';
import type { Happening } from '../agenda.ts';
import { send } from '../chain/send.ts';
import { chance, exponential, geometric, pick } from '../draws.ts';
import { density } from '../site/time-of-day.ts';
import { drawFeeRate, oldestCoins, payFrom, receiveAddress, takeCoins } from '../wallets/pay.ts';
import { scriptSizes } from '../wallets/script-kinds.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { balanceOf, heightAt, type World } from '../world.ts';
import { drawAmount, drawGrain, rounded } from './amounts.ts';
import { pickUser, pickUserWith } from './users.ts';

/** Payments by users that go to an exchange. */
const depositShare = 0.08;
const minute = 60;

/** Everybody else's payments, batches and consolidations, as a Poisson process that swings over the day. */
export function planBackground(
  world: World,
  users: readonly Wallet[],
  exchanges: readonly Wallet[],
  stream: RandomStream,
): Happening[] {
  const { background } = world.settings;
  const happenings: Happening[] = [];
  const peak = 1 + background.dailySwing;
  const spacing = minute / (background.perMinute * peak);
  if (!Number.isFinite(spacing)) return happenings;
  const { from, to } = world.times;
  for (let time = from + exponential(stream, spacing); time < to; time += exponential(stream, spacing)) {
    if (stream.uniform() * peak > density(time, background.dailySwing)) continue;
    const sent = time;
    happenings.push({ time, act: () => transact(world, users, exchanges, sent, stream) });
  }
  return happenings;
}

function transact(
  world: World,
  users: readonly Wallet[],
  exchanges: readonly Wallet[],
  time: number,
  stream: RandomStream,
): void {
  const { background } = world.settings;
  const draw = stream.uniform();
  if (draw < background.batchShare) payMany(world, users, pick(stream, exchanges), time, stream);
  else if (draw < background.batchShare + background.consolidationShare) consolidate(world, users, time, stream);
  else payOne(world, users, exchanges, time, stream);
}

function payOne(
  world: World,
  users: readonly Wallet[],
  exchanges: readonly Wallet[],
  time: number,
  stream: RandomStream,
): void {
  const { ledger, settings } = world;
  let value = drawAmount(stream, settings.background);
  let payer = pickUserWith(world, users, value, stream);
  if (payer === undefined) {
    // The amount is more than most have: somebody pays a part of what they have instead.
    payer = pickUserWith(world, users, 0, stream);
    if (payer === undefined) return;
    const part = balanceOf(world, payer) * (0.1 + 0.7 * stream.uniform());
    value = rounded(part, drawGrain(stream, settings.background));
  }
  const payee = chance(stream, depositShare) ? pick(stream, exchanges) : pickUser(world, users, stream);
  if (payee === payer) return;
  const data = chance(stream, settings.background.dataShare) ? drawData(stream) : undefined;
  const pays = [{ address: receiveAddress(ledger, payee), value }];
  payFrom(ledger, payer, { kind: 'background', time, height: heightAt(world, time), pays, data }, stream);
}

/** An exchange pays out to several users at once. */
function payMany(world: World, users: readonly Wallet[], exchange: Wallet, time: number, stream: RandomStream): void {
  const { background } = world.settings;
  const payees = 2 + geometric(stream, background.batchPayees - 2);
  const most = balanceOf(world, exchange) / (4 * payees);
  const pays = Array.from({ length: payees }, () => {
    const address = receiveAddress(world.ledger, pickUser(world, users, stream));
    return { address, value: Math.min(drawAmount(stream, background), rounded(most, 1)) };
  });
  payFrom(world.ledger, exchange, { kind: 'batch', time, height: heightAt(world, time), pays }, stream);
}

/** The one of a few users who has most coins gathers the oldest of them. */
function consolidate(world: World, users: readonly Wallet[], time: number, stream: RandomStream): void {
  const { ledger, settings } = world;
  let user = pickUser(world, users, stream);
  for (let attempt = 0; attempt < 7; attempt++) {
    const other = pickUser(world, users, stream);
    if (other.coins.length > user.coins.length) user = other;
  }
  const coins = oldestCoins(ledger, user, 2 + geometric(stream, settings.background.consolidationCoins - 2));
  const { input, output } = scriptSizes[user.habits.script];
  const fee = Math.ceil((11 + coins.length * input + output) * drawFeeRate(stream, user.habits));
  const value = coins.reduce((sum, coin) => sum + coin.value, 0) - fee;
  if (coins.length < 3 || value < fee) return;
  takeCoins(user, coins);
  const lockTime = user.habits.setsLockTime ? heightAt(world, time) : 0;
  const sequence = user.habits.setsLockTime ? 0xfffffffe : 0xffffffff;
  const spends = coins.map((coin) => coin.output);
  const pays = [{ address: receiveAddress(ledger, user), value, change: true }];
  send(ledger, { kind: 'consolidation', wallet: user.number, sent: time, spends, pays, lockTime, sequence });
}

function drawData(stream: RandomStream): Uint8Array {
  return Uint8Array.from({ length: 20 + stream.integer(21) }, () => stream.integer(256));
}
