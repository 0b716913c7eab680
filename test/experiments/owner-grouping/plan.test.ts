import { expect, it } from 'vitest';
import { planTrials, planVariants } from '../../../experiments/owner-grouping/plan.ts';
import { configOf, problemsOf } from './tiny-markets.ts';

it('plans each variant on each tested market', () => {
  const config = configOf({
    seeds: { learn: [101], tune: [201], test: [1, 2] },
    variants: { none: {}, 'other coins': { market: { payers: { kinds: { 'other-coin': 1 } } } } },
  });
  expect(planTrials(config).map(({ label }) => label)).toEqual([
    'none: market 1',
    'none: market 2',
    'other coins: market 1',
    'other coins: market 2',
  ]);
});

it('changes the tested markets alone: nothing is learned from what evades', () => {
  const [trial] = planVariants(
    configOf({ variants: { hidden: { disguise: { flatten: 1 }, market: { owners: { phoneDays: 1 } } } } }),
  )[0].trials;
  expect(trial.tested.owners.phoneDays).toBe(1);
  expect(trial.disguises).toEqual({ flatten: 1 });
  for (const { owners } of [...trial.learn, ...trial.tune]) expect(owners.phoneDays).toBe(10);
});

it('plans the points of sweeps after the variants, and says where each stands', () => {
  const points = [{ setting: 0 }, { setting: 0.5, disguise: { flatten: 0.5 } }];
  const planned = planVariants(configOf({ sweeps: { flattening: { label: 'Share flattened', points } } }));
  expect(planned.map(({ variant, sweep }) => [variant, sweep?.setting])).toEqual([
    ['as configured', undefined],
    ['flattening 0', 0],
    ['flattening 0.5', 0.5],
  ]);
  // The first point is the variant: one trial, one key.
  expect(planned[1].trials).toEqual(planned[0].trials);
});

it('refuses settings out of order', () => {
  const points = [{ setting: 1 }, { setting: 1 }];
  expect(problemsOf({ sweeps: { dial: { label: 'Dial', points } } })).toEqual([
    { key: 'sweeps.dial.points.1.setting', message: 'setting 1 is not above 1, the one before' },
  ]);
});

it('gives the three kinds of market voices of their own', () => {
  const [{ learn, tune, tested }] = planVariants(configOf({ voices: 'spamassassin-ham' }))[0].trials;
  expect([learn[0], tune[0], tested].map(({ voicePart }) => voicePart)).toEqual([
    { number: 1, of: 3 },
    { number: 2, of: 3 },
    { number: 3, of: 3 },
  ]);
});

it('refuses to test what was learned from', () => {
  expect(problemsOf({ seeds: { learn: [1], tune: [2], test: [3, 1] } })).toEqual([
    { key: 'seeds', message: 'seed 1 stands there twice: what is learned from is not tested' },
  ]);
});

it('refuses identifiers as label and evidence in one run', () => {
  const message = 'identifiers are label here and evidence in set 1 of "evidence": they can\'t be both in one run';
  const evidence = [['style', 'identifiers']];
  expect(problemsOf({ evidence, labels: 'identifiers' })).toEqual([{ key: 'labels', message }]);
  expect(problemsOf({ evidence, variants: { noisy: { labels: 'identifiers' } } })).toEqual([
    { key: 'variants.noisy.labels', message },
  ]);
  expect(problemsOf({ evidence: [['style']], labels: 'identifiers' })).toEqual([]);
});
