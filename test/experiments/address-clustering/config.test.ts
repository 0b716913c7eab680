import { expect, it } from 'vitest';
import { marketSettings } from '../../../datasets/market/sizes.ts';
import { withCoinJoinShare } from '../../../experiments/address-clustering/coinjoin-share.ts';
import { addressClusteringSchema } from '../../../experiments/address-clustering/config.ts';
import { planTrials } from '../../../experiments/address-clustering/plan.ts';
import type { TrialSettings } from '../../../experiments/address-clustering/settings.ts';

const base = {
  title: 't',
  experiment: 'address-clustering',
  market: { size: 'small', unsigned: true },
  seed: 1,
  coinJoins: { out: ['blocksci'], in: [] },
};
const problemsOf = (changes: object) =>
  addressClusteringSchema.safeParse({ ...base, ...changes }).error?.issues.map(({ path, message }) => ({
    key: path.join('.'),
    message,
  })) ?? [];

it('plans common input alone and every way of telling change, under each set of rules', () => {
  const config = addressClusteringSchema.parse({
    ...base,
    change: ['optimal', { all: ['locktime', 'spent'] }],
    combinations: { both: { all: ['optimal', 'locktime'] } },
    learned: { forest: { model: { kind: 'random-forest' } } },
  });
  const planned = planTrials(config, String);
  expect(planned.map(({ label }) => label)).toEqual(
    ['out', 'in'].flatMap((set) =>
      ['common input alone', 'optimal', 'all(locktime, spent)', 'both', 'forest'].map((name) => `${set}: ${name}`),
    ),
  );
  expect(new Set(planned.map(({ affinity }) => affinity)).size).toBe(1);
  expect((planned[4].settings as TrialSettings).change).toMatchObject({ kind: 'learned', votes: config.change });
});

it('lays a market’s changes over its size', () => {
  const config = addressClusteringSchema.parse({
    ...base,
    market: { size: 'paper', background: { users: 10 } },
  });
  const { source } = planTrials(config, String)[0].settings as TrialSettings;
  expect(source).toEqual({ kind: 'market', settings: marketSettings('paper', { background: { users: 10 } }) });
});

it('sweeps the share of owners who pay by CoinJoin, strangers in step', () => {
  const settings = marketSettings('small');
  const { payers, background } = withCoinJoinShare(settings, 0.24);
  expect(payers.kinds.wasabi + payers.kinds.joinmarket).toBeCloseTo(0.24, 12);
  expect(Object.values(payers.kinds).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(payers.kinds.wallet / payers.kinds.exchange).toBeCloseTo(0.58 / 0.2, 12);
  // The size's own share is .12: twice that, twice the strangers' CoinJoins.
  expect(background.wasabiPerDay).toBeCloseTo(2 * settings.background.wasabiPerDay, 12);
  expect(withCoinJoinShare(settings, 0).background.joinmarketPerDay).toBe(0);
});

it.each([
  [{ market: undefined }, 'market', /a market to simulate is needed/],
  [{ chain: { paths: 'b', network: 'regtest', owners: 'o.csv' } }, 'chain', /not both/],
  [{ market: { size: 'small', payer: {} } }, 'market', /payer/],
  [{ market: { size: 'small', days: -1 } }, 'market.days', /expected number to be >0/],
  [
    { market: { size: 'small', processor: { sweepInputs: { least: 80 } } } },
    'market.processor.sweepInputs',
    /least must not be above most/,
  ],
  [{ change: ['optimum'] }, 'change.0', /did you mean "optimal"/],
  [{ combinations: { x: { votes: 3, of: ['optimal'] } } }, 'combinations.x', /whole number from 1 to 1/],
  [{ coinJoins: {} }, 'coinJoins', /one set of rules/],
  [{ combinations: { 'common input alone': 'optimal' } }, 'learned', /is taken/],
])('refuses %j', (changes, key, message) => {
  expect(problemsOf(changes)).toContainEqual({ key, message: expect.stringMatching(message) });
});
