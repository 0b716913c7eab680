import type { RandomStream } from '../../../src/common/random.ts';
import { type Ledger, newAddress } from '../chain/ledger.ts';
import { type DraftOutput, send } from '../chain/send.ts';
import { chance, logNormal } from '../draws.ts';
import type { TransactionKind } from '../truth.ts';
import { type Coin, selectCoins } from './coin-selection.ts';
import type { Habits } from './habits.ts';
import { scriptSizes } from './script-kinds.ts';
import type { Wallet } from './wallet.ts';

/** Satoshi: change below this is left to the miner (Bitcoin Core's dust limit is 546). */
export const dustLimit = 1000;
/** Virtual bytes of a transaction beside its inputs and outputs. */
const overhead = 11;

export interface Payment {
  readonly kind: TransactionKind;
  /** Unix seconds. */
  readonly time: number;
  /** Of the highest block at that time. */
  readonly height: number;
  readonly pays: readonly { readonly address: number; readonly value: number }[];
  readonly data?: Uint8Array;
}

/** A payment made. */
export interface Paid {
  readonly transaction: number;
  /** The number of the first payee's output within the transaction. */
  readonly output: number;
}

/** Where a wallet receives: its one address, or a new one each time. */
export function receiveAddress(ledger: Ledger, wallet: Wallet): number {
  if (wallet.habits.reusesReceive && wallet.receiveAddress >= 0) return wallet.receiveAddress;
  wallet.receiveAddress = newAddress(ledger, wallet.number, wallet.habits.script);
  return wallet.receiveAddress;
}

/** The satoshi a virtual byte that a wallet pays this time. */
export function drawFeeRate(stream: RandomStream, { feeRate, feeSpread }: Habits): number {
  return feeSpread === 0 ? feeRate : Math.max(1, logNormal(stream, feeRate, feeSpread));
}

/** The wallet's coins with their values, the oldest first: each is looked up as it is asked for. */
export function* coinsOf({ outputs }: Ledger, { coins }: Wallet): Generator<Coin, void> {
  for (const output of coins) yield { output, value: outputs.value[output]! };
}

/** The oldest of a wallet's coins, as many as there are at most. */
export function oldestCoins({ outputs }: Ledger, { coins }: Wallet, most: number): Coin[] {
  return coins.slice(0, most).map((output) => ({ output, value: outputs.value[output]! }));
}

/** Takes coins out of a wallet: they are about to be spent. */
export function takeCoins(wallet: Wallet, coins: readonly Coin[]): void {
  if (coins.length === 1) {
    wallet.coins.splice(wallet.coins.indexOf(coins[0]!.output), 1);
    return;
  }
  const taken = new Set(coins.map(({ output }) => output));
  wallet.coins = wallet.coins.filter((output) => !taken.has(output));
}

/**
 * Pays from a wallet as its habits go: which coins, where the change stands, which address it goes to, lock time and
 * sequence, fee.
 *
 * @returns undefined where the wallet's coins are not enough: nothing is sent then
 */
export function payFrom(ledger: Ledger, wallet: Wallet, payment: Payment, stream: RandomStream): Paid | undefined {
  const { habits } = wallet;
  const rate = drawFeeRate(stream, habits);
  const inputFee = Math.ceil(scriptSizes[habits.script].input * rate);
  const base = Math.ceil(rate * (overhead + outputBytes(ledger, payment)));
  const amount = payment.pays.reduce((sum, { value }) => sum + value, 0);
  const coins = selectCoins(coinsOf(ledger, wallet), amount + base, inputFee, habits.coinSelection);
  if (coins === undefined) return undefined;
  takeCoins(wallet, coins);

  const changeFee = Math.ceil(scriptSizes[habits.script].output * rate);
  const left = coins.reduce((sum, { value }) => sum + value - inputFee, 0) - amount - base - changeFee;
  const pays: DraftOutput[] = [...payment.pays];
  let output = 0;
  if (left >= dustLimit) {
    const spentAddress = ledger.outputs.address[coins[0]!.output]!;
    const address = habits.reusesChange ? spentAddress : newAddress(ledger, wallet.number, habits.script);
    const position = changePosition(stream, habits, pays.length);
    pays.splice(position, 0, { address, value: left, change: true });
    if (position === 0) output = 1;
  }
  if (payment.data !== undefined) pays.push({ data: payment.data });
  const lockTime = habits.setsLockTime ? payment.height : 0;
  const sequence = habits.replaceable ? 0xfffffffd : habits.setsLockTime ? 0xfffffffe : 0xffffffff;
  const spends = coins.map((coin) => coin.output);
  const { kind, time } = payment;
  const transaction = send(ledger, { kind, wallet: wallet.number, sent: time, spends, pays, lockTime, sequence });
  return { transaction, output };
}

function outputBytes(ledger: Ledger, { pays, data }: Payment): number {
  const paid = pays.reduce((sum, { address }) => sum + scriptSizes[ledger.addresses.kind(address)].output, 0);
  return paid + (data === undefined ? 0 : data.length + 11);
}

function changePosition(stream: RandomStream, { changePosition }: Habits, payees: number): number {
  if (changePosition === 'last') return payees;
  if (changePosition === 'first') return 0;
  return payees === 1 ? Number(chance(stream, 0.5)) : stream.integer(payees + 1);
}
