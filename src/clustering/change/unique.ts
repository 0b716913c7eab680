import type { ChainView } from '../chain-view.ts';
import { isCoinbase } from '../transactions.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';

/** Where a heuristic names no single output of a transaction. */
export const noChange = -1;

/** The output that a heuristic names: its candidate where there is exactly one, else `noChange`. */
export function uniqueCandidate(view: ChainView, heuristic: ChangeHeuristic, transaction: number): number {
  if (isCoinbase(view.chain, transaction)) return noChange;
  const found = heuristic.candidates(view, transaction);
  return found.length === 1 ? found[0] : noChange;
}
