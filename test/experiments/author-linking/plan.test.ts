import { expect, test } from 'vitest';
import { authorLinkingSchema } from '../../../experiments/author-linking/config.ts';
import { planTrials } from '../../../experiments/author-linking/plan.ts';
import type { ScoreSettings } from '../../../experiments/author-linking/settings.ts';

const base = {
  title: 'walks',
  experiment: 'author-linking',
  dataset: 'sotu',
  seed: 1,
  features: ['words'],
  model: { kind: 'logistic-regression' },
};
const reference = (name: string) => ({ name, hash: name, stages: [] }) as never;

function plan(config: object, datasets = ['sotu']) {
  const parsed = authorLinkingSchema.parse({ audit: false, ...base, ...config });
  return planTrials(parsed, { references: datasets.map(reference), vectors: [] }).map((row) => ({
    ...row,
    settings: row.settings as ScoreSettings,
  }));
}

const conditions = {
  plain: {},
  'scrubbed, controlled': {
    text: { scrub: 'by-author' },
    pairs: { protocol: 'controlled' },
    training: { differentPerSame: 2 },
  },
};

test('every variant is run under every condition, and keeps its own settings', () => {
  const rows = plan({ conditions, variants: { one: {}, other: { text: { minimumWords: 50 }, features: ['paper'] } } });
  expect(rows.map(({ of, row }) => [of, row])).toEqual([
    ['plain', 'one'],
    ['plain', 'other'],
    ['scrubbed, controlled', 'one'],
    ['scrubbed, controlled', 'other'],
  ]);
  const { text, pairs, features, training } = rows[3].settings;
  expect([text.scrub, text.minimumWords, pairs.protocol, features]).toEqual(['by-author', 50, 'controlled', ['paper']]);
  expect([training.differentPerSame, rows[1].settings.training.differentPerSame]).toEqual([2, 4]);
});

test('a condition is audited once, by its name', () => {
  const audits = plan({ audit: true, conditions, variants: { one: {}, other: {} } }).filter(
    ({ part }) => part === 'audit',
  );
  expect([...new Set(audits.map(({ of }) => of))]).toEqual(Object.keys(conditions));
});

test('an audit measures what tells a leak, and nothing that only a scorer is asked for', () => {
  const asked = { evaluate: { falseNegativeRate: 0.05, lengths: [50], ranking: true } };
  const rows = plan({ audit: true, ...asked });
  expect(rows.find(({ part }) => part === 'reference')!.settings.evaluate).toMatchObject(asked.evaluate);
  const checks = rows.filter(({ part, settings }) => part === 'audit' && settings.kind === 'score');
  expect(checks.length).toBeGreaterThan(3);
  for (const { settings } of checks) {
    expect(settings.evaluate).toMatchObject({ lengths: [], ranking: false });
    expect(settings.evaluate.falseNegativeRate).toBeUndefined();
  }
});

test('transfer trains on each other corpus', () => {
  const rows = plan({ transfer: true, variants: { one: {} } }, ['sotu', 'letters']);
  expect(rows.map(({ dataset, row, settings }) => [dataset, row, settings.trainedOn?.name])).toEqual([
    ['sotu', 'one', undefined],
    ['sotu', 'one, trained on letters', 'letters'],
    ['letters', 'one', undefined],
    ['letters', 'one, trained on sotu', 'sotu'],
  ]);
});

test('a variant can go without the ranking', () => {
  const rows = plan({ evaluate: { ranking: true }, variants: { one: {}, other: { ranking: false } } });
  expect(rows.map(({ settings }) => settings.evaluate.ranking)).toEqual([true, false]);
});
