import type { ChangeHeuristic } from './change-heuristic.ts';
import { isFresh } from './fresh.ts';
import { outputsWhere } from './outputs-where.ts';

/** Most clients make a new address for change. Where the chain does not begin at its first block, more look new. */
export const clientBehaviour: ChangeHeuristic = {
  name: 'client-behaviour',
  description: 'to an address never paid before',
  source: 'BlockSci 0.7 (client change address behavior)',
  candidates: (view, transaction) => outputsWhere(view, transaction, (output) => isFresh(view, output)),
};
