import { unspent } from '../../chain/chain.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';
import { spendingTransaction } from './spending.ts';

/** Some wallets set a lock time on all they send, others never do: the spender of change does as this transaction. */
export const locktime: ChangeHeuristic = {
  name: 'locktime',
  description: 'unspent, or spent with a lock time just as this transaction has one or none',
  source: 'BlockSci 0.7 (locktime)',
  candidates(view, transaction) {
    const { lockTime } = view.chain.transactions;
    const locked = lockTime[transaction] > 0;
    return outputsWhere(view, transaction, (output) => {
      const next = spendingTransaction(view, output);
      return next === unspent || lockTime[next] > 0 === locked;
    });
  },
};
