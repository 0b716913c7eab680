import { type MarketSettings, marketSettingsSchema } from '../../datasets/market/settings.ts';
import { marketSettings } from '../../datasets/market/sizes.ts';
import { hashValue } from '../../src/common/hash.ts';
import type { TrialSpec } from '../experiment.ts';
import { marketOf } from '../market/market-changes.ts';
import { withChanges } from './attribution-schema.ts';
import type { PaymentAttributionConfig, Variant } from './config.ts';
import type { TrialSettings } from './settings.ts';

/** A row of the report: a variant at a point of the sweep. */
export interface PlannedRow {
  readonly variant: string;
  /** The point of the sweep; null where there is none. */
  readonly setting: number | null;
  /** Hash of the markets tested: rows with the same one are about the same purchases. */
  readonly markets: string;
  /** A trial a market. */
  readonly trials: readonly TrialSettings[];
}

/** The name of the only row of a config without variants. */
export const unvaried = 'as configured';

/** The rows of a config: for each point of the sweep, each variant. */
export function planRows(config: PaymentAttributionConfig): PlannedRow[] {
  const points = config.sweep?.points ?? [{ setting: null, market: {} }];
  const training = config.seeds.training.map((seed) => seeded(config.market, seed));
  const variants = Object.keys(config.variants).length > 0 ? config.variants : { [unvaried]: {} };
  const { shifts, level } = config.evaluate;
  return points.flatMap((point) =>
    Object.entries(variants).map(([variant, { market = {}, attribution }]: [string, Variant]) => {
      const own = marketOf(config.market, point.market, market);
      const markets = config.seeds.test.map((seed) => seeded(own, seed));
      const settings = withChanges(config.attribution, attribution);
      const trials = markets.map(
        (tested): TrialSettings => ({
          market: tested,
          training: settings.matcher === 'likelihood' ? training : [],
          attribution: settings,
          shifts,
          level,
        }),
      );
      return { variant, setting: point.setting, markets: hashValue(markets), trials };
    }),
  );
}

/** Every trial, row by row. */
export function planTrials(config: PaymentAttributionConfig): TrialSpec[] {
  return planRows(config).flatMap(({ variant, setting, trials }) =>
    trials.map((settings) => ({
      label: [setting === null ? '' : String(setting), variant, `market ${settings.market.seed}`]
        .filter((word) => word !== '')
        .join(': '),
      settings,
      affinity: hashValue(settings.market),
    })),
  );
}

function seeded({ size, ...changes }: PaymentAttributionConfig['market'], seed: number): MarketSettings {
  return marketSettingsSchema.parse({ ...marketSettings(size, changes), seed });
}
