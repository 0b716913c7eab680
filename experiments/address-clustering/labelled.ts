import type { ChainView } from '../../src/clustering/chain-view.ts';

/** A chain, and who is known to own its addresses. */
export interface LabelledChain {
  readonly view: ChainView;
  /** The owner of each address of the chain, from 0; −1 where unknown. */
  readonly owner: Int32Array;
  /** How many owners there are. */
  readonly owners: number;
  /** Addresses with a known owner that the chain doesn't hold. */
  readonly ownedElsewhere: number;
  /** What kind each transaction is of, where a simulation tells. */
  readonly transactionKind: ((transaction: number) => string) | null;
}
