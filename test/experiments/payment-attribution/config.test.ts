import { expect, it } from 'vitest';
import { planRows, planTrials } from '../../../experiments/payment-attribution/plan.ts';
import type { TrialSettings } from '../../../experiments/payment-attribution/settings.ts';
import { configOf, problemsOf } from './tiny-market.ts';

const likelihood = { attribution: { matcher: 'likelihood', assignment: 'optimal' } };

it('plans every variant on every market, by points of the sweep', () => {
  const config = configOf({
    seeds: { test: [1, 2], training: [101] },
    variants: { paper: {}, likelihood },
    sweep: {
      label: 'Transactions a minute',
      points: [
        { setting: 1, market: { background: { perMinute: 1 } } },
        { setting: 5, market: { background: { perMinute: 5 } } },
      ],
    },
  });
  const planned = planTrials(config);
  expect(planned.map(({ label }) => label)).toEqual(
    ['1', '5'].flatMap((point) =>
      ['paper', 'likelihood'].flatMap((name) => ['market 1', 'market 2'].map((at) => `${point}: ${name}: ${at}`)),
    ),
  );
  const settings = planned.map((trial) => trial.settings as TrialSettings);
  expect(settings.map(({ market }) => [market.seed, market.background.perMinute])).toEqual(
    [1, 1, 5, 5].flatMap((perMinute) => [1, 2].map((seed) => [seed, perMinute])),
  );
  // Only what learns depends on other markets, and these are as the config has them.
  expect(settings[0].training).toEqual([]);
  expect(settings[6].training.map(({ seed }) => seed)).toEqual([101]);
  expect(settings[6].training[0].background.perMinute).not.toBe(5);
});

it('runs a config without variants once a market, by the published constants', () => {
  const [row, ...others] = planRows(configOf());
  expect(others).toEqual([]);
  expect(row.trials).toHaveLength(1);
  expect(row.trials[0].attribution).toMatchObject({
    matcher: 'paper',
    assignment: 'none',
    window: { from: 0, to: 1 },
    tolerance: { ordinary: 0.02, sponsored: 0.05 },
    rate: { kind: 'interval-mean', seconds: 600 },
    values: { leastDecimals: 3, mostDecimals: 4, belowSatoshi: 100_000_000 },
    processor: { source: 'both', moreInputsThan: 10, moreThanShare: 0.5 },
  });
});

it('lays a variant’s changes over the config, group by group', () => {
  const config = configOf({
    attribution: { processor: { source: 'all' }, values: { leastDecimals: 0 } },
    variants: { strict: { attribution: { processor: { moreInputsThan: 15 } } } },
  });
  const { attribution } = planRows(config)[0].trials[0];
  expect(attribution.processor).toEqual({ source: 'all', moreInputsThan: 15, moreThanShare: 0.5 });
  expect(attribution.values.leastDecimals).toBe(0);
});

it('knows which rows are about the same purchases', () => {
  const rows = planRows(
    configOf({ variants: { paper: {}, likelihood, other: { market: { payers: { kinds: { exchange: 0 } } } } } }),
  );
  expect(rows[1].markets).toBe(rows[0].markets);
  expect(rows[2].markets).not.toBe(rows[0].markets);
});

it.each([
  [{ seeds: { test: [1], training: [1] } }, 'seeds.training', /seed 1 is tested too/],
  [{ seeds: { test: [1, 1], training: [2] } }, 'seeds.test', /seed 1 stands there twice/],
  [
    { variants: { paper: {} }, evaluate: { reference: 'papr' } },
    'evaluate.reference',
    /unknown variant "papr": did you mean "paper"\?/,
  ],
  [{ evaluate: { shifts: [120] } }, 'evaluate.shifts', /more than 200 minutes/],
  [{ market: { size: 'small', seed: 1 } }, 'market.seed', /stand under "seeds"/],
  [{ attribution: { change: 'optimall' } }, 'attribution.change', /optimal/],
  [{ attribution: { window: { from: 2, to: 1 } } }, 'attribution.window', /from must not be above to/],
  [{ variants: { a: { market: { days: -1 } } } }, 'variants.a.market.days', /./],
])('refuses %j', (changes, key, message) => {
  expect(problemsOf(changes)).toContainEqual({ key, message: expect.stringMatching(message) });
});
