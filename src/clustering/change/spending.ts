import { unspent } from '../../chain/chain.ts';
import type { ChainView } from '../chain-view.ts';

/** The transaction that spends an output, or `unspent`. */
export function spendingTransaction({ chain, transactionOfInput }: ChainView, output: number): number {
  const spender = chain.outputs.spender[output];
  return spender === unspent ? unspent : transactionOfInput[spender];
}
