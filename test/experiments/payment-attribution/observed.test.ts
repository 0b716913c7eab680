import { expect, it } from 'vitest';
import { observe } from '../../../experiments/payment-attribution/observed.ts';
import { planRows } from '../../../experiments/payment-attribution/plan.ts';
import { prepareMarket } from '../../../experiments/payment-attribution/prepared-market.ts';
import { paymentAttribution } from '../../../experiments/payment-attribution.ts';
import { minutesOf } from '../../../src/attribution/candidates.ts';
import { shiftPurchases } from '../../../src/attribution/decoys.ts';
import { rateLog } from '../../../src/chain/rate-log.ts';
import { configOf } from './tiny-market.ts';

const [{ trials }] = planRows(configOf());
const [{ market: settings, attribution }] = trials;
const market = prepareMarket(settings);

it('outputs are there for every minute that a decoy may be moved to', () => {
  const { search } = observe(market, attribution);
  for (const shift of [-241, 263]) {
    const { from, to } = minutesOf(shiftPurchases(search.purchases, shift, market.period), attribution.window);
    expect(search.index.from).toBeLessThanOrEqual(from);
    expect(search.index.to).toBeGreaterThanOrEqual(to);
  }
});

it('a gap in the rates costs candidates, and is counted', () => {
  const whole = observe(market, attribution);
  const none = observe({ ...market, quotes: rateLog([]) }, attribution);
  expect(whole.counts.candidates).toBeGreaterThan(0);
  expect(none.counts.candidates).toBe(0);
  expect(none.counts.minutesWithoutRate).toBe(none.search.index.to - none.search.index.from);
  expect(none.counts.purchasesWithoutRate).toBe(none.counts.purchases);
});

it('a site without postings has no purchase: nothing is named, and payments are missed', () => {
  const { search, counts } = observe({ ...market, postings: [] }, attribution);
  expect(search.purchases.count).toBe(0);
  expect(counts).toMatchObject({ purchases: 0, real: 0, candidates: 0, purchasesWithoutRate: 0 });
  expect(counts.paid).toBeGreaterThan(0);
});

it('two runs of a trial give the same, whatever ran between', async () => {
  const config = configOf({ variants: { paper: {}, likelihood: { attribution: { matcher: 'likelihood' } } } });
  const [paper, likelihood] = paymentAttribution.plan(config, { datasets: [], resolvePath: String });
  const run = (trial: typeof paper) => paymentAttribution.runTrial(trial.settings, null as never, {});
  const forth = [await run(paper), await run(likelihood)];
  const back = [await run(likelihood), await run(paper)].reverse();
  expect(back).toEqual(forth);
  const summarise = (outcomes: readonly unknown[]) =>
    JSON.stringify(paymentAttribution.summarise(config, outcomes, { datasets: [] } as never));
  expect(summarise(back)).toBe(summarise(forth));
});
