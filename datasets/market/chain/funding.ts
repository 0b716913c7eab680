import { InputError } from '../../../src/common/error.ts';
import { receiveAddress } from '../wallets/pay.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { Ledger } from './ledger.ts';
import { type DraftOutput, send } from './send.ts';
import { subsidy } from './subsidy.ts';

/** A coin that a wallet has when the market begins. */
export interface Grant {
  readonly wallet: Wallet;
  /** Satoshi. */
  readonly value: number;
}

/** Blocks that a coinbase must lie under before it is spent. */
export const maturity = 100;
/** Satoshi an output that a splitting transaction leaves to its miner. */
const feePerOutput = 400;

/**
 * Satoshi that wallets can be granted: the subsidies that mature in the setup, less what splitting them costs.
 *
 * @param grants how many coins it is split into
 */
function grantable(setupBlocks: number, grants: number): number {
  let sum = 0;
  for (let height = 1; height <= setupBlocks - maturity; height++) sum += subsidy(height);
  return sum - (grants + 2 * (setupBlocks - maturity)) * feePerOutput * 2;
}

/**
 * Splits the coinbases into the grants, one transaction a coinbase, in order. A grant that one coinbase can't give
 * whole is given in parts.
 */
export function grantQueue(grants: readonly Grant[], setupBlocks: number): GrantQueue {
  const asked = grants.reduce((sum, { value }) => sum + value, 0);
  const most = grantable(setupBlocks, grants.length);
  if (asked > most) {
    throw new InputError(
      `the wallets' coins come to ${(asked / 1e8).toFixed(2)} bitcoin at the beginning, and ${setupBlocks} setup ` +
        `blocks give only ${(most / 1e8).toFixed(2)}: raise chain.setupBlocks, or lower coins or coinBtc of payers and background`,
    );
  }
  return { grants, next: 0, given: 0 };
}

/** Where splitting stands. */
export interface GrantQueue {
  readonly grants: readonly Grant[];
  next: number;
  /** Satoshi of the next grant that are given already. */
  given: number;
}

/**
 * Spends one coinbase on the next grants; what is left after the last goes back to the miner.
 *
 * @param coinbase its transaction's number
 * @param time Unix seconds
 * @returns the transaction's number, or undefined where no grant is left
 */
export function splitCoinbase(ledger: Ledger, queue: GrantQueue, coinbase: number, time: number): number | undefined {
  const { grants } = queue;
  if (queue.next >= grants.length) return undefined;
  const output = ledger.transactions.firstOutput[coinbase]!;
  const miner = ledger.wallets[ledger.addresses.wallet(ledger.outputs.address[output]!)]!;
  let left = ledger.outputs.value[output]! - feePerOutput;
  const pays: DraftOutput[] = [];
  while (queue.next < grants.length && left > 2 * feePerOutput) {
    const { wallet, value } = grants[queue.next]!;
    const part = Math.min(value - queue.given, left - feePerOutput);
    pays.push({ address: receiveAddress(ledger, wallet), value: part });
    left -= part + feePerOutput;
    queue.given += part;
    if (queue.given < value) continue;
    queue.next++;
    queue.given = 0;
  }
  if (left > 10_000) pays.push({ address: ledger.outputs.address[output]!, value: left, change: true });
  miner.coins.splice(miner.coins.indexOf(output), 1);
  return send(ledger, { kind: 'setup', wallet: miner.number, sent: time, spends: [output], pays });
}
