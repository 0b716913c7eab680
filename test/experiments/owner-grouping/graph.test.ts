import { beforeAll, expect, it } from 'vitest';
import { planVariants } from '../../../experiments/owner-grouping/plan.ts';
import { summarise } from '../../../experiments/owner-grouping/summary.ts';
import { runTrial, type TrialOutcome } from '../../../experiments/owner-grouping/trial.ts';
import { configOf } from './tiny-markets.ts';

const config = configOf();
let outcome: TrialOutcome;

beforeAll(async () => {
  outcome = await runTrial(planVariants(config)[0]!.trials[0]!);
}, 60_000);

it('holds the groups of the largest set of evidence, the largest first, with their true owners', () => {
  const { graph } = outcome;
  const { group, wrong } = outcome.groupings.find(({ evidence }) => evidence.length === 3)!;
  const sizes = graph.groups.map(({ ads }) => ads.length);
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
  for (const own of graph.groups) {
    expect(own.ads).toEqual([...group.keys()].filter((ad) => group[ad] === own.group));
    expect(own.owners).toEqual(own.ads.map((ad) => outcome.owner[ad]));
    expect(own.probabilityWrong).toBeCloseTo(wrong[own.group]!, 4);
  }
  const several = [...new Set(group)].filter((number) => group.filter((own) => own === number).length > 1);
  expect(graph.groups.length + graph.groupsLeft).toBe(several.length);
});

it('has each pair once, the strongest first, with a ratio by kind, and wallets that tie two ads', () => {
  for (const { ads, pairs, pairsLeft, wallets } of outcome.graph.groups) {
    expect(new Set(pairs.map(([a, b]) => `${a} ${b}`)).size).toBe(pairs.length);
    expect(pairs.length + pairsLeft).toBeLessThanOrEqual((ads.length * (ads.length - 1)) / 2);
    const odds = pairs.map(([, , probability]) => probability);
    expect(odds).toEqual([...odds].sort((x, y) => y - x));
    for (const [a, b, probability, ...ratios] of pairs) {
      expect(a < b && b < ads.length && probability >= 0 && probability <= 1).toBe(true);
      expect(ratios).toHaveLength(3);
    }
    for (const { payments } of wallets) expect(new Set(payments.map(({ ad }) => ad)).size).toBeGreaterThan(1);
  }
  const payments = outcome.graph.groups.flatMap(({ wallets }) => wallets.flatMap((wallet) => wallet.payments));
  expect(payments.some(({ right }) => right)).toBe(true);
});

it('names no ad, address, transaction or identifier', () => {
  const [graph] = summarise(config, [outcome]).graphs!;
  expect(graph!.description).toBe(
    'Ads of the simulated market 1 (“as configured”), grouped by style + payments + identifiers with average-link.',
  );
  const { name, description, evidence, ...rest } = graph!;
  expect(JSON.stringify(rest).replace(/"[a-zA-Z]+":/g, '')).not.toContain('"');
});
