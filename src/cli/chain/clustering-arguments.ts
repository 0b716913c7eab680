import type { EquationLevel } from '../../clustering/joins.ts';
import type { ChainArguments } from './chain-options.ts';

/** What `chain change` takes. */
export interface ChangeArguments extends ChainArguments {
  readonly heuristic?: string[];
}

/** What `chain clusters` takes. */
export interface ClustersArguments extends ChainArguments {
  readonly change: string;
  readonly coinjoins: 'ignore' | 'include';
  readonly 'coinjoin-rule': string[];
  readonly equate: EquationLevel;
}
