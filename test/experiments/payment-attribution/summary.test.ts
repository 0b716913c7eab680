import { beforeAll, expect, it } from 'vitest';
import { planTrials } from '../../../experiments/payment-attribution/plan.ts';
import { summarise } from '../../../experiments/payment-attribution/summary.ts';
import { runTrial, type TrialOutcome } from '../../../experiments/payment-attribution/trial.ts';
import { configOf } from './tiny-market.ts';

const config = configOf({
  variants: { paper: {}, likelihood: { attribution: { matcher: 'likelihood', assignment: 'optimal' } } },
  evaluate: { resamples: 100, support: true },
});
let outcomes: TrialOutcome[];
beforeAll(() => {
  outcomes = planTrials(config).map(({ settings }) => runTrial(settings as never));
});

const total = ({ sums }: TrialOutcome, ...names: (keyof TrialOutcome['sums'])[]) =>
  names.reduce((sum, name) => sum + sums[name].reduce((all, own) => all + own, 0), 0);

it('every purchase read has one state, and what is right was listed and paid', () => {
  for (const outcome of outcomes) {
    const exact = total(outcome, 'exactRight', 'exactWrong', 'exactOpen');
    const multiple = total(outcome, 'multipleRight', 'multipleWrong', 'multipleOpen');
    expect(exact + multiple + total(outcome, 'noneRight', 'noneWrong')).toBe(outcome.counts.purchases);
    expect(total(outcome, 'paid')).toBe(outcome.counts.paid);
    expect(total(outcome, 'right')).toBe(total(outcome, 'exactRight', 'multipleRight'));
    expect(total(outcome, 'right')).toBeLessThanOrEqual(total(outcome, 'listed'));
    expect(total(outcome, 'decoys')).toBe(8 * outcome.counts.purchases);
  }
});

it('the headline is about payments, or about wallets where the config says so', () => {
  const tables = (changes: object) =>
    summarise(configOf({ variants: config.variants, evaluate: { resamples: 100, ...changes } }), outcomes).tables;
  const headline = (changes: object) => tables(changes).find(({ name }) => name === 'table')!;
  expect(headline({}).columns.map(({ header }) => header)).toContain('Candidate recall');
  expect(headline({}).columns.map(({ header }) => header)).toContain('Coincidence');
  expect(headline({ about: 'wallets' }).columns.map(({ header }) => header)).toContain('Singled out');
  expect(tables({ about: 'wallets' }).map(({ name }) => name)).toContain('table-payments');
  expect(headline({ compareWithPaper: true }).notes.join(' ')).toMatch(/Not compared/);
});

it('precision in the headline is right over named', () => {
  const { metrics, tables } = summarise(config, outcomes);
  const rows = metrics.rows as { sums: Record<string, number>; measures: Record<string, { value: number }> }[];
  for (const { sums, measures } of rows) {
    expect(measures.precision.value).toBeCloseTo(sums.right / sums.decided, 12);
    expect(measures.recall.value).toBeCloseTo(sums.right / sums.paid, 12);
  }
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['table', 'table-states', 'table-decoys', 'table-support', 'table-readings', 'table-model']),
  );
});
