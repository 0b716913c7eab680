import { type Chain, unspent } from '../../chain/chain.ts';
import { feeOf } from '../transactions.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';
import { spendingTransaction } from './spending.ts';

/**
 * Some wallets pay one fee rate whatever the market does. None where this transaction's fee is unknown; an output whose
 * spender's fee is unknown cannot be ruled out.
 */
export const fixedFee: ChangeHeuristic = {
  name: 'fixed-fee',
  description: 'unspent, or spent at the fee rate of this transaction',
  source: 'BlockSci 0.7 (fixed fee)',
  candidates(view, transaction) {
    const rate = feeRate(view.chain, transaction);
    if (Number.isNaN(rate)) return [];
    return outputsWhere(view, transaction, (output) => {
      const next = spendingTransaction(view, output);
      if (next === unspent) return true;
      const nextRate = feeRate(view.chain, next);
      return Number.isNaN(nextRate) || nextRate === rate;
    });
  },
};

/** Satoshi for 1,000 virtual bytes, rounded down: a virtual byte is four weight units, begun ones counted whole. */
function feeRate(chain: Chain, transaction: number): number {
  return Math.floor((feeOf(chain, transaction) * 1000) / Math.ceil(chain.transactions.weight[transaction] / 4));
}
