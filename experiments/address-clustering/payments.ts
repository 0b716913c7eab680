import type { Chain } from '../../src/chain/chain.ts';
import type { ChangeHeuristic } from '../../src/clustering/change/change-heuristic.ts';
import type { CoinJoinRule } from '../../src/clustering/coinjoins/coinjoin-rule.ts';
import { isCoinbase, isSpendable } from '../../src/clustering/transactions.ts';
import type { LabelledChain } from './labelled.ts';

/** The transactions that change is looked for in, and what became of the others. */
export interface Payments {
  /** With enough spendable outputs, no CoinJoin by the rules, spent from by one known owner. Ascending. */
  readonly transactions: Int32Array;
  /** Who spends, one a transaction. */
  readonly sender: Int32Array;
  readonly left: {
    readonly coinbases: number;
    readonly coinJoins: number;
    readonly fewOutputs: number;
    /** Inputs of several owners, or of unknown ones. */
    readonly senderUnknown: number;
  };
}

/** @param leastOutputs spendable outputs that a transaction must have: Möser & Narayanan 2022 ask for two */
export function paymentsOf(
  { view: { chain }, owner }: LabelledChain,
  coinJoins: readonly CoinJoinRule[],
  leastOutputs: number,
): Payments {
  const transactions: number[] = [];
  const senders: number[] = [];
  const left = { coinbases: 0, coinJoins: 0, fewOutputs: 0, senderUnknown: 0 };
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    const sender = senderOf(chain, owner, transaction);
    if (isCoinbase(chain, transaction)) left.coinbases++;
    else if (coinJoins.some((rule) => rule.matches(chain, transaction))) left.coinJoins++;
    else if (spendableOutputs(chain, transaction).length < leastOutputs) left.fewOutputs++;
    else if (sender < 0) left.senderUnknown++;
    else {
      transactions.push(transaction);
      senders.push(sender);
    }
  }
  return { transactions: Int32Array.from(transactions), sender: Int32Array.from(senders), left };
}

/** The one owner of all inputs; −1 where there are several, or any is unknown. */
export function senderOf({ transactions, inputs }: Chain, owner: Int32Array, transaction: number): number {
  let sender: number | undefined;
  for (let input = transactions.firstInput[transaction]; input < transactions.firstInput[transaction + 1]; input++) {
    const own = inputs.address[input] < 0 ? -1 : owner[inputs.address[input]];
    if (own < 0 || (sender !== undefined && sender !== own)) return -1;
    sender = own;
  }
  return sender ?? -1;
}

export function spendableOutputs(chain: Chain, transaction: number): number[] {
  const { firstOutput } = chain.transactions;
  const found: number[] = [];
  for (let output = firstOutput[transaction]; output < firstOutput[transaction + 1]; output++) {
    if (isSpendable(chain, output)) found.push(output);
  }
  return found;
}

/** A heuristic kept to transactions with so many spendable outputs: no candidates in others. */
export function keptTo(leastOutputs: number, heuristic: ChangeHeuristic): ChangeHeuristic {
  return {
    ...heuristic,
    candidates: (view, transaction) =>
      spendableOutputs(view.chain, transaction).length < leastOutputs ? [] : heuristic.candidates(view, transaction),
  };
}
