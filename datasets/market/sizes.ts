import { type MarketSettings, type MarketSettingsInput, marketSettingsSchema } from './settings.ts';

/**
 * Named sizes. `small` is the schema's defaults: signed, for tests and for results within a minute. `dense`
 * is the same site amid twenty times the traffic, unsigned: price and time alone then
 * fit a stranger's four-decimal output for one purchase in twelve, instead of one in forty. `paper` is the
 * paper's four weeks, thinned: it is unsigned, since a million signatures take an hour.
 */
export const marketSizes = {
  small: {},
  dense: {
    unsigned: true,
    background: { perMinute: 15, users: 4_000, coins: 2, coinBtc: 0.3, wasabiPerDay: 10, joinmarketPerDay: 20 },
    chain: { setupBlocks: 220 },
  },
  paper: {
    days: 28,
    purchases: 20_000,
    unsigned: true,
    owners: { count: 900, sharedPhones: 40 },
    site: { places: 40 },
    payers: { exchanges: 4, exchangeCoins: 400, exchangeCoinBtc: 1.5 },
    background: {
      perMinute: 25,
      users: 30_000,
      coins: 2,
      coinBtc: 0.1,
      wasabiPerDay: 20,
      wasabiParticipants: 40,
      joinmarketPerDay: 40,
    },
    chain: { setupBlocks: 400 },
  },
} as const satisfies Readonly<Record<string, MarketSettingsInput>>;

export type MarketSize = keyof typeof marketSizes;

/**
 * The settings of a size with some of them changed: a group's keys are laid over the size's, key by key.
 *
 * @throws z.ZodError for an unknown key or a value out of its range
 */
export function marketSettings(size: MarketSize = 'small', changes: MarketSettingsInput = {}): MarketSettings {
  return marketSettingsSchema.parse(overlay(marketSizes[size], changes));
}

function overlay(below: object, above: object): object {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isGroup(under) && isGroup(value) ? overlay(under, value) : value;
  }
  return merged;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
