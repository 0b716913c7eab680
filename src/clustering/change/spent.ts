import { unspent } from '../../chain/chain.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { outputsWhere } from './outputs-where.ts';

/** No heuristic by itself: to be combined with those that hold every unspent output for a candidate. */
export const spent: ChangeHeuristic = {
  name: 'spent',
  description: 'spent in the chain read',
  source: 'BlockSci 0.7 (spent)',
  candidates: (view, transaction) =>
    outputsWhere(view, transaction, (output) => view.chain.outputs.spender[output] !== unspent),
};
