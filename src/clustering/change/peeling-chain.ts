import { unspent } from '../../chain/chain.ts';
import type { ChainView } from '../chain-view.ts';
import { inputCount, outputCount } from '../transactions.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';
import { spendingTransaction } from './spending.ts';

/** A hoard is spent bit by bit: the output that goes on being split is the hoard. */
export const peelingChain: ChangeHeuristic = {
  name: 'peeling-chain',
  description: 'of a peeling transaction, and unspent or spent by another',
  source: 'BlockSci 0.7 (peeling chain)',
  candidates(view, transaction) {
    if (!isPeeling(view, transaction)) return [];
    return outputsWhere(view, transaction, (output) => {
      const next = spendingTransaction(view, output);
      return next === unspent || isPeeling(view, next);
    });
  },
};

/** One input, two outputs, and so is the transaction before it or one after it (as far as the chain read tells). */
function isPeeling(view: ChainView, transaction: number): boolean {
  const { chain, transactionOfOutput } = view;
  if (!peels(view, transaction)) return false;
  const spent = chain.inputs.spent[chain.transactions.firstInput[transaction]];
  if (spent >= 0 && peels(view, transactionOfOutput[spent])) return true;
  const first = chain.transactions.firstOutput[transaction];
  return [first, first + 1].some((output) => {
    const next = spendingTransaction(view, output);
    return next !== unspent && peels(view, next);
  });
}

function peels({ chain }: ChainView, transaction: number): boolean {
  return inputCount(chain, transaction) === 1 && outputCount(chain, transaction) === 2;
}
