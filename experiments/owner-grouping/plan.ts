import { type MarketSettings, marketSettingsSchema } from '../../datasets/market/settings.ts';
import { marketSettings } from '../../datasets/market/sizes.ts';
import { hashValue } from '../../src/common/hash.ts';
import type { TrialSpec } from '../experiment.ts';
import { marketOf } from '../market/market-changes.ts';
import type { OwnerGroupingConfig } from './config.ts';
import type { TrialSettings } from './settings.ts';

/** A variant, or a point of a sweep, with a trial a tested market. */
export interface PlannedVariant {
  readonly variant: string;
  /** Null for a variant. */
  readonly sweep: SweepSetting | null;
  readonly trials: readonly TrialSettings[];
}

/** Where a dial stands. */
export interface SweepSetting {
  readonly name: string;
  readonly label: string;
  readonly setting: number;
}

type Departures = OwnerGroupingConfig['variants'][string];

/** The name of the only variant of a config that names none. */
export const unvaried = 'as configured';
/** Voices are dealt into as many parts as there are kinds of market. */
const parts = { learn: 1, tune: 2, test: 3 };

/** The variants of a config in their order, then the points of its sweeps. */
export function planVariants(config: OwnerGroupingConfig): PlannedVariant[] {
  const variants = Object.keys(config.variants).length > 0 ? config.variants : { [unvaried]: {} };
  return [
    ...Object.entries(variants).map(([variant, departures]) => ({
      variant,
      sweep: null,
      trials: trialsOf(config, departures),
    })),
    ...Object.entries(config.sweeps).flatMap(([name, { label, points }]) =>
      points.map(({ setting, ...departures }) => ({
        variant: `${name} ${setting}`,
        sweep: { name, label, setting },
        trials: trialsOf(config, departures),
      })),
    ),
  ];
}

function trialsOf(config: OwnerGroupingConfig, departures: Departures): TrialSettings[] {
  const { seeds, attribution, style, blocking, evidence, methods, seed } = config;
  const { market = {}, disguise = {} } = departures;
  const { labels = config.labels, fusion = config.fusion, baseRate = config.baseRate } = departures;
  return seeds.test.map((own) => ({
    seed,
    learn: seeds.learn.map((other) => seeded(config, config.market, other, parts.learn)),
    tune: seeds.tune.map((other) => seeded(config, config.market, other, parts.tune)),
    tested: seeded(config, marketOf(config.market, market), own, parts.test),
    disguises: disguise,
    attribution,
    style,
    labels,
    blocking,
    evidence,
    fusion,
    baseRate,
    methods,
    minimumPrecision: config.evaluate.minimumPrecision,
  }));
}

/** Every trial, variant by variant, then sweep by sweep. */
export function planTrials(config: OwnerGroupingConfig): TrialSpec[] {
  return planVariants(config).flatMap(({ variant, trials }) =>
    trials.map((settings) => ({
      label: `${variant}: market ${settings.tested.seed}`,
      settings,
      affinity: hashValue({ learn: settings.learn, labels: settings.labels }),
    })),
  );
}

function seeded(
  { voices }: OwnerGroupingConfig,
  { size, ...changes }: OwnerGroupingConfig['market'],
  seed: number,
  part: number,
): MarketSettings {
  const voicePart = { number: part, of: 3 };
  return marketSettingsSchema.parse({ ...marketSettings(size, { ...changes, voices, voicePart }), seed });
}
