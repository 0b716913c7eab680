import type { DatasetReference } from '../../datasets/reference.ts';
import { hashValue } from '../../src/common/hash.ts';
import { modelSchema } from '../../src/models/index.ts';
import type { TrialSpec } from '../experiment.ts';
import { type AuthorLinkingConfig, givenPairs, type Variant } from './config.ts';
import type { ScoreSettings, TrialSettings } from './settings.ts';

/** A planned trial with its part in the report. */
export interface PlannedRow extends TrialSpec {
  readonly settings: TrialSettings;
  readonly dataset: string;
  /** Which list of the report it belongs to. */
  readonly part: 'reference' | 'leave-one-out' | 'only-one' | 'variant' | 'sweep' | 'audit';
  /** Within that list: a variant's name, a feature group, a threshold, a check. */
  readonly row: string;
  readonly draw: number;
}

/** Feature groups that read no text, and what the audit calls them. */
export const noTextBaselines = ['baseline-metadata', 'baseline-length', 'baseline-one-side'] as const;

interface Context {
  readonly references: readonly DatasetReference[];
  readonly vectors: ScoreSettings['vectors'];
}

/** Every trial of a config: for each corpus and draw the config itself, its ablations, variants, sweep and audit. */
export function planTrials(config: AuthorLinkingConfig, context: Context): PlannedRow[] {
  const draws = Array.from({ length: config.split.draws }, (_, draw) => draw);
  return context.references.flatMap((dataset) =>
    draws.flatMap((draw) => {
      const score = scoreSettings(config, dataset, draw, context.vectors);
      const rows = (part: PlannedRow['part'], named: readonly (readonly [string, TrialSettings])[]): PlannedRow[] =>
        named.map(([row, settings]) => ({
          label: [dataset.name, part === 'reference' ? undefined : part, row, draw > 0 ? `draw ${draw + 1}` : undefined]
            .filter((word) => word !== undefined && word !== '')
            .join(': '),
          settings,
          affinity: hashValue([settings.dataset, settings.text]),
          dataset: dataset.name,
          part,
          row,
          draw,
        }));
      return [
        ...rows('reference', Object.keys(config.variants).length > 0 || config.sweep ? [] : [['', score({})]]),
        ...rows(
          'variant',
          Object.entries(config.variants).map(([name, variant]) => [name, score(variant)]),
        ),
        ...config.ablation.flatMap((kind) => rows(kind, ablation(kind, config.features, score))),
        ...rows('sweep', sweep(config, score)),
        ...(config.audit && draw === 0 ? rows('audit', audit(score)) : []),
      ];
    }),
  );
}

type Score = (variant: Variant, permuteLabels?: boolean) => ScoreSettings;

function scoreSettings(
  config: AuthorLinkingConfig,
  dataset: DatasetReference,
  draw: number,
  vectors: ScoreSettings['vectors'],
): Score {
  return (variant, permuteLabels = false) => {
    const features = variant.features ?? config.features;
    return {
      kind: 'score',
      dataset,
      text: { ...config.text, ...variant.text },
      split: { folds: config.split.folds, draw },
      pairs: { ...config.pairs, ...variant.pairs },
      seed: config.seed,
      permuteLabels,
      features,
      vectors: vectors.filter(({ name }) => features.includes(`vectors:${name}`)),
      model: [variant.model ?? config.model].flat(),
      choice: config.choice,
      calibration: config.calibration,
      evaluate: { ...config.evaluate, decision: config.compareWithPaper },
    };
  };
}

function ablation(
  kind: 'leave-one-out' | 'only-one',
  features: readonly string[],
  score: Score,
): [string, ScoreSettings][] {
  return features.map((group) => [
    group,
    score({ features: kind === 'only-one' ? [group] : features.filter((name) => name !== group) }),
  ]);
}

function sweep({ sweep }: AuthorLinkingConfig, score: Score): [string, ScoreSettings][] {
  return (sweep?.nearDuplicates ?? []).map((nearDuplicates) => [
    String(nearDuplicates),
    score({ text: { nearDuplicates } }),
  ]);
}

/** The leakage checks are about documents, split and protocol: they are the same for every config that shares those. */
function audit(score: Score): (readonly [string, TrialSettings])[] {
  const model = modelSchema.parse({ kind: 'logistic-regression', C: 10, standardise: true });
  const check = (features: string[], permuted = false): ScoreSettings => {
    const settings = score({ features, model }, permuted);
    return { ...settings, calibration: 'platt', evaluate: { ...settings.evaluate, ranking: false, decision: false } };
  };
  const { dataset, text, split, pairs, seed } = score({});
  return [
    ...noTextBaselines.map((name): [string, TrialSettings] => [name, check([name])]),
    // Shuffled authors would leave pairs that come with the data hardly a same-author one.
    ...(pairs.protocol === givenPairs ? [] : [['permuted-labels', check(['paper-body'], true)] as const]),
    ['overlap', { kind: 'overlap', dataset, text, split, pairs, seed, permuteLabels: false }],
  ];
}
