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
    configOf({ variants: { hidden: { disguise: ['flatten'], market: { owners: { phoneDays: 1 } } } } }),
  )[0].trials;
  expect(trial.tested.owners.phoneDays).toBe(1);
  expect(trial.disguises).toEqual(['flatten']);
  for (const { owners } of [...trial.learn, ...trial.tune]) expect(owners.phoneDays).toBe(10);
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
