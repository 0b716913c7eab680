import type { DatasetReference } from '../../datasets/reference.ts';
import { hashValue } from '../../src/common/hash.ts';
import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import { modelSchema } from '../../src/models/index.ts';
import type { TrialSpec } from '../experiment.ts';
import { type AuthorLinkingConfig, givenPairs, type Variant } from './config.ts';
import { type ReportPart, rowName } from './row-name.ts';
import type { ScoreSettings, TrialSettings } from './settings.ts';
import type { ResolvedVectors } from './vectors.ts';

/** A planned trial with its part in the report. */
export interface PlannedRow extends TrialSpec {
  readonly settings: TrialSettings;
  readonly dataset: string;
  readonly part: ReportPart;
  /** Within that list: a variant's name, a feature group, a threshold, a check. */
  readonly row: string;
  /**
   * The condition, where the config has some. Of an audit's row: the conditions, or the variants, that its sample is that
   * of, as tables call them; empty where all share one.
   */
  readonly of: string;
  readonly draw: number;
}

/** Feature groups that read no text, and what the audit calls them. */
export const noTextBaselines = ['baseline-metadata', 'baseline-length', 'baseline-one-side'] as const;

interface Context {
  readonly references: readonly DatasetReference[];
  readonly vectors: readonly ResolvedVectors[];
}

/** Every trial of a config: for each corpus and draw the config itself, its ablations, variants, sweep and audit. */
export function planTrials(config: AuthorLinkingConfig, context: Context): PlannedRow[] {
  const files = Object.fromEntries(context.vectors.map(({ hash, path }) => [hash, path]));
  const draws = Array.from({ length: config.split.draws }, (_, draw) => draw);
  return context.references.flatMap((dataset) =>
    draws.flatMap((draw) => {
      const scoreIn = scoreSettings(config, dataset, draw, context.vectors);
      const rows = <Settings extends TrialSettings>(part: ReportPart, named: readonly Named<Settings>[], of = '') =>
        named.map(([row, settings]) => ({
          label: [dataset.name, of, part === 'reference' ? '' : part, row, draw > 0 ? `draw ${draw + 1}` : '']
            .filter((word) => word !== '')
            .join(': '),
          settings,
          files,
          affinity: hashValue([settings.dataset, settings.text]),
          dataset: dataset.name,
          part,
          row,
          of,
          draw,
        }));
      const whole = conditionsOf(config).flatMap(([of, condition]) => {
        const score: Score = (variant) => scoreIn(within(condition, variant));
        return [
          ...rows('reference', Object.keys(config.variants).length > 0 || config.sweep ? [] : [['', score({})]], of),
          ...rows(
            'variant',
            Object.entries(config.variants).map(([name, variant]) => [name, score(variant)]),
            of,
          ),
          ...rows('variant', transfers(config, score, dataset, context.references), of),
          ...rows('sweep', sweep(config, score), of),
        ];
      });
      const ablations = conditionsOf(config).flatMap(([of, condition]) =>
        config.ablation.flatMap((kind) =>
          rows(
            kind,
            ablation(kind, config.features, (variant) => scoreIn(within(condition, variant))),
            of,
          ),
        ),
      );
      const samples = config.audit && draw === 0 ? samplesOf(whole) : [];
      const audits = samples.flatMap(({ settings, of }) => rows('audit', audit(settings), of));
      return [...whole, ...ablations, ...audits];
    }),
  );
}

/** The conditions of a config by name; one without a name where it has none. */
function conditionsOf({ conditions }: AuthorLinkingConfig): [string, Variant][] {
  const named = Object.entries(conditions);
  return named.length > 0 ? named : [['', {}]];
}

/** A variant under a condition. What the variant says goes before what the condition says. */
function within(condition: Variant, variant: Variant): Variant {
  return {
    ...variant,
    text: { ...condition.text, ...variant.text },
    pairs: { ...condition.pairs, ...variant.pairs },
    training: { ...condition.training, ...variant.training },
  };
}

/** Every variant trained on each other corpus. */
function transfers(
  config: AuthorLinkingConfig,
  score: Score,
  dataset: DatasetReference,
  references: readonly DatasetReference[],
): Named<ScoreSettings>[] {
  if (!config.transfer) return [];
  const others = references.filter(({ name }) => name !== dataset.name);
  return Object.entries(config.variants).flatMap(([variant, departures]) =>
    others.map(
      (trainedOn): Named<ScoreSettings> => [
        `${variant}, trained on ${trainedOn.name}`,
        { ...score(departures), trainedOn },
      ],
    ),
  );
}

/** The distinct samples that rows are about, each with the names of its rows; no name where there is one sample. */
function samplesOf(
  rows: readonly {
    readonly settings: ScoreSettings;
    readonly part: ReportPart;
    readonly row: string;
    readonly of: string;
  }[],
): { settings: ScoreSettings; of: string }[] {
  const samples = new Map<string, { settings: ScoreSettings; names: Set<string> }>();
  for (const row of rows) {
    const key = hashValue([row.settings.text, row.settings.pairs]);
    const sample = samples.get(key) ?? { settings: row.settings, names: new Set() };
    sample.names.add(row.of === '' ? rowName(row) : row.of);
    samples.set(key, sample);
  }
  const several = samples.size > 1;
  return [...samples.values()].map(({ settings, names }) => ({ settings, of: several ? [...names].join(', ') : '' }));
}

type Named<Settings> = readonly [row: string, settings: Settings];

type Score = (variant: Variant) => ScoreSettings;

function scoreSettings(
  config: AuthorLinkingConfig,
  dataset: DatasetReference,
  draw: number,
  vectors: readonly ResolvedVectors[],
): Score {
  return (variant) => {
    const features = variant.features ?? config.features;
    return {
      kind: 'score',
      dataset,
      text: { ...config.text, ...variant.text },
      split: { folds: config.split.folds, draw },
      pairs: { ...config.pairs, ...variant.pairs },
      seed: config.seed,
      permuteLabels: false,
      features,
      vectors: vectors
        .filter(({ name }) => features.includes(`vectors:${name}`))
        .map(({ name, hash }) => ({ name, hash })),
      model: [variant.model ?? config.model].flat(),
      training: { ...config.training, ...variant.training },
      choice: config.choice,
      calibration: config.calibration,
      measures: measureNames(config),
      evaluate: {
        ...config.evaluate,
        ranking: config.evaluate.ranking && variant.ranking !== false,
        decision: config.compareWithPaper,
      },
    };
  };
}

function ablation(
  kind: 'leave-one-out' | 'only-one',
  features: readonly string[],
  score: Score,
): Named<ScoreSettings>[] {
  return features.map((group) => [
    group,
    score({ features: kind === 'only-one' ? [group] : features.filter((name) => name !== group) }),
  ]);
}

function sweep({ sweep }: AuthorLinkingConfig, score: Score): Named<ScoreSettings>[] {
  return (sweep?.nearDuplicates ?? []).map((nearDuplicates) => [
    String(nearDuplicates),
    score({ text: { nearDuplicates } }),
  ]);
}

/** The measures with intervals, by their canonical names. */
function measureNames({ evaluate }: AuthorLinkingConfig): string[] {
  const tprAt = formatMeasure({ kind: 'TPR@FPR', parameter: evaluate.falsePositiveRate });
  return [tprAt, 'AUC', 'AP', 'EER', 'TPR', 'FPR', 'Precision', 'F1', 'Cllr'];
}

/** Resamples that tell whether an AUC is chance. */
const auditResamples = 500;

/** The leakage checks of a sample. They are the same for every config that has the sample. */
function audit({ trainedOn, ...sample }: ScoreSettings): Named<TrialSettings>[] {
  const model = [modelSchema.parse({ kind: 'logistic-regression', C: 10, standardise: true })];
  const resamples = Math.min(auditResamples, sample.evaluate.resamples);
  const check = (features: string[], permuteLabels = false): ScoreSettings => ({
    ...sample,
    features,
    vectors: [],
    model,
    permuteLabels,
    calibration: 'platt',
    measures: ['AUC'],
    training: { ...sample.training, rows: 'fold', authors: 1 },
    evaluate: {
      ...sample.evaluate,
      falseNegativeRate: undefined,
      resamples,
      lengths: [],
      ranking: false,
      decision: false,
    },
  });
  const { dataset, text, split, pairs, seed } = sample;
  return [
    ...noTextBaselines.map((name): Named<TrialSettings> => [name, check([name])]),
    // Shuffled authors would leave pairs that come with the data hardly a same-author one.
    ...(pairs.protocol === givenPairs ? [] : [['permuted-labels', check(['paper-body'], true)] as const]),
    ['overlap', { kind: 'overlap', dataset, text, split, pairs, seed, permuteLabels: false }],
  ];
}
