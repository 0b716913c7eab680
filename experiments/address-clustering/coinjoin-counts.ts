import type { CoinJoinRule } from '../../src/clustering/coinjoins/coinjoin-rule.ts';
import type { LabelledChain } from './labelled.ts';

/** How far rules find CoinJoins. */
export interface CoinJoinCounts {
  /** Transactions that fit a rule. */
  readonly found: number;
  /** Transactions that are CoinJoins, where a simulation tells; else null. */
  readonly true: number | null;
  readonly foundRightly: number | null;
}

const coinJoinKinds: readonly string[] = ['wasabi', 'joinmarket'];

export function countCoinJoins(
  { view: { chain }, transactionKind }: LabelledChain,
  rules: readonly CoinJoinRule[],
): CoinJoinCounts {
  let [found, actual, foundRightly] = [0, 0, 0];
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    const fits = rules.some((rule) => rule.matches(chain, transaction));
    const is = isCoinJoin(transactionKind, transaction);
    if (fits) found++;
    if (is) actual++;
    if (fits && is) foundRightly++;
  }
  return transactionKind === null ? { found, true: null, foundRightly: null } : { found, true: actual, foundRightly };
}

/** The addresses that true CoinJoins spend from; null where nothing tells which those are. */
export function coinJoinAddresses({ view: { chain }, transactionKind }: LabelledChain): Set<number> | null {
  if (transactionKind === null) return null;
  const { firstInput } = chain.transactions;
  const found = new Set<number>();
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    if (!isCoinJoin(transactionKind, transaction)) continue;
    for (let input = firstInput[transaction]; input < firstInput[transaction + 1]; input++) {
      if (chain.inputs.address[input] >= 0) found.add(chain.inputs.address[input]);
    }
  }
  return found;
}

function isCoinJoin(transactionKind: LabelledChain['transactionKind'], transaction: number): boolean {
  return transactionKind !== null && coinJoinKinds.includes(transactionKind(transaction));
}
