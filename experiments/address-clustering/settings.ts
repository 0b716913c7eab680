import type { MarketSettings } from '../../datasets/market/settings.ts';
import type { NetworkName } from '../../src/chain/chain.ts';
import type { ChangeExpression } from '../../src/clustering/change/combination.ts';
import type { EquationLevel } from '../../src/clustering/joins.ts';
import type { ModelOptions } from '../../src/models/index.ts';

/** Where blocks and owners come from: pinned, so that a trial depends on nothing else. */
export type Source =
  | { readonly kind: 'market'; readonly settings: MarketSettings }
  | {
      readonly kind: 'chain';
      /** Files and folders by the hash of their content, as are the undo and the owner file. */
      readonly paths: readonly string[];
      readonly network: NetworkName;
      readonly undo: string | null;
      readonly owners: string;
    };

/** How change is told. */
export type ChangeSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'expression'; readonly expression: ChangeExpression }
  | {
      readonly kind: 'learned';
      readonly votes: readonly ChangeExpression[];
      readonly model: ModelOptions;
      readonly split: 'cluster' | 'owner';
      readonly folds: number;
      readonly threshold: number;
    };

/** One way of clustering, on one chain. */
export interface TrialSettings {
  readonly source: Source;
  readonly change: ChangeSettings;
  /** Names of CoinJoin rules. */
  readonly coinJoins: readonly string[];
  readonly equate: EquationLevel;
  /** Spendable outputs of a transaction in which change is looked for. */
  readonly leastOutputs: number;
  readonly seed: number;
  readonly resamples: number;
  readonly falsePositiveRate: number;
  readonly falseMerges: number;
}
