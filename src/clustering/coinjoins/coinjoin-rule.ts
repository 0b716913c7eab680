import type { Chain } from '../../chain/chain.ts';

/** A way to tell that a transaction's inputs belong to several people who agreed to spend together. */
export interface CoinJoinRule {
  readonly name: string;
  /** What it looks for, in a sentence. */
  readonly description: string;
  /** The publication or program that it is taken from. */
  readonly source: string;
  /** Whether a transaction fits. One whose inputs cannot be resolved fits no rule that looks at their values or types. */
  matches(chain: Chain, transaction: number): boolean;
}
