import { type MarketSettings, marketSettingsSchema } from '../../datasets/market/settings.ts';
import { marketSettings } from '../../datasets/market/sizes.ts';
import { hashValue } from '../../src/common/hash.ts';
import type { TrialSpec } from '../experiment.ts';
import { marketOf } from '../market/market-changes.ts';
import type { OwnerGroupingConfig } from './config.ts';
import type { TrialSettings } from './settings.ts';

/** A variant, with a trial a tested market. */
export interface PlannedVariant {
  readonly variant: string;
  readonly trials: readonly TrialSettings[];
}

/** The name of the only variant of a config that names none. */
export const unvaried = 'as configured';
/** Voices are dealt into as many parts as there are kinds of market. */
const parts = { learn: 1, tune: 2, test: 3 };

/** The variants of a config, in their order. */
export function planVariants(config: OwnerGroupingConfig): PlannedVariant[] {
  const { seeds, attribution, style, blocking, evidence, methods, seed } = config;
  const learn = seeds.learn.map((own) => seeded(config, config.market, own, parts.learn));
  const tune = seeds.tune.map((own) => seeded(config, config.market, own, parts.tune));
  const variants = Object.keys(config.variants).length > 0 ? config.variants : { [unvaried]: {} };
  return Object.entries(variants).map(
    ([
      variant,
      { market = {}, disguise = [], labels = config.labels, fusion = config.fusion, baseRate = config.baseRate },
    ]: [string, OwnerGroupingConfig['variants'][string]]) => ({
      variant,
      trials: seeds.test.map((own) => ({
        seed,
        learn,
        tune,
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
      })),
    }),
  );
}

/** Every trial, variant by variant. */
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
