import type { DatasetReference } from '../../datasets/reference.ts';
import type { ModelOptions } from '../../src/models/index.ts';
import type { AuthorLinkingConfig, PairSettings, TextSettings } from './config.ts';

/** Which documents and pairs a trial is about. */
export interface SampleSettings {
  readonly dataset: DatasetReference;
  readonly text: TextSettings;
  readonly split: { readonly folds: number; readonly draw: number };
  readonly pairs: PairSettings;
  readonly seed: number;
  /** Authors shuffled among the documents of each fold: what is learned then is an error of the harness. */
  readonly permuteLabels: boolean;
}

/** A trial that trains and tests a scorer. */
export interface ScoreSettings extends SampleSettings {
  readonly kind: 'score';
  /** Another corpus whose folds the scorers are trained on; they are tested on those of `dataset`. */
  readonly trainedOn?: DatasetReference;
  readonly features: readonly string[];
  /** The `vectors:` groups among the features, with the content hashes of their files. */
  readonly vectors: readonly { readonly name: string; readonly hash: string }[];
  /** One model, or several to choose from inside the training fold. */
  readonly model: readonly ModelOptions[];
  readonly training: AuthorLinkingConfig['training'];
  readonly choice: AuthorLinkingConfig['choice'];
  readonly calibration: AuthorLinkingConfig['calibration'];
  /** Those with intervals, by their canonical names. */
  readonly measures: readonly string[];
  readonly evaluate: AuthorLinkingConfig['evaluate'] & {
    /** Also measure at the model's own decision, as the paper reports it. */
    readonly decision: boolean;
  };
}

/** What training a scorer depends on, beside sample, features and fold. */
export type TrainingSettings = Pick<
  ScoreSettings,
  'seed' | 'pairs' | 'model' | 'training' | 'choice' | 'calibration'
> & {
  readonly split: Pick<ScoreSettings['split'], 'draw'>;
  readonly evaluate: Pick<ScoreSettings['evaluate'], 'falsePositiveRate' | 'falseNegativeRate'>;
};

/** A trial that looks for what training and test folds have in common. */
export interface OverlapSettings extends SampleSettings {
  readonly kind: 'overlap';
}

export type TrialSettings = ScoreSettings | OverlapSettings;
