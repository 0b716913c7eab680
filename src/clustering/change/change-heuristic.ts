import type { ChainView } from '../chain-view.ts';

/** A way to tell which outputs of a transaction may be the sender's change. */
export interface ChangeHeuristic {
  readonly name: string;
  /** Which outputs are candidates, in half a sentence. */
  readonly description: string;
  /** The publication or program that it is taken from. */
  readonly source: string;
  /**
   * The outputs of a transaction that the heuristic cannot rule out as change.
   *
   * @param transaction not a coinbase: that has no sender
   * @returns output numbers, ascending; never an OP_RETURN
   */
  candidates(view: ChainView, transaction: number): number[];
}
