import { expect, it } from 'vitest';
import { authorLinkingSchema } from '../../experiments/author-linking/config.ts';
import { planTrials } from '../../experiments/author-linking/plan.ts';
import type { ScoreSettings } from '../../experiments/author-linking/settings.ts';

const dataset = { name: 'd', hash: 'h', labelSource: 'sender', stages: [], spec: 'spamassassin-ham' } as const;

it('a variant changes what it names and nothing else', () => {
  const config = authorLinkingSchema.parse({
    title: 't',
    experiment: 'author-linking',
    dataset: 'spamassassin-ham',
    seed: 1,
    text: { selection: 'standard', minimumWords: 12 },
    pairs: { same: 7, different: 9, capPerAuthor: 3 },
    features: ['words'],
    model: { kind: 'logistic-regression', C: 10 },
    variants: { uncleaned: { text: { stages: 'none' } }, controlled: { pairs: { protocol: 'controlled' } } },
    audit: false,
  });
  const settings = planTrials(config, { references: [dataset], vectors: [] }).map(
    (row) => row.settings as ScoreSettings,
  );
  expect(settings).toHaveLength(2);
  expect(settings[0]!.text).toEqual({ ...config.text, stages: 'none' });
  expect(settings[0]!.pairs).toEqual(config.pairs);
  expect(settings[1]!.pairs).toEqual({ ...config.pairs, protocol: 'controlled' });
  expect(settings[1]!.text).toEqual(config.text);
});
