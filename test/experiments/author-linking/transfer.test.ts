import { expect, test } from 'vitest';
import { authorLinkingSchema } from '../../../experiments/author-linking/config.ts';
import { planTrials } from '../../../experiments/author-linking/plan.ts';
import type { ScoreSettings } from '../../../experiments/author-linking/settings.ts';
import { joinSamples } from '../../../experiments/author-linking/transfer.ts';
import { runScoreTrial } from '../../../experiments/author-linking/trial.ts';
import { madeUpSample } from './made-up-sample.ts';

test('two corpora side by side share no author, document or fold, and keep their pairs', () => {
  const [first, second] = [madeUpSample(12, 3, 1), madeUpSample(16, 4, 2)];
  const joined = joinSamples('both', first, second);
  expect(joined.folds).toHaveLength(4);
  expect(joined.labelled.authors).toHaveLength(28);
  expect(new Set(joined.labelled.author).size).toBe(28);
  for (const [fold, { documents, pairs }] of second.folds.entries()) {
    const moved = joined.folds[2 + fold];
    const bodies = (list: typeof joined, indices: Int32Array) =>
      Array.from(indices, (i) => list.corpus.documents[i].body);
    expect(bodies(joined, moved.documents)).toEqual(bodies(second, documents));
    expect(bodies(joined, moved.pairs.b)).toEqual(bodies(second, pairs.b));
    expect(moved.pairs.same).toEqual(pairs.same);
    for (const [row, same] of moved.pairs.same.entries()) {
      const { author } = joined.labelled;
      expect(author[moved.pairs.a[row]] === author[moved.pairs.b[row]]).toBe(same === 1);
    }
  }
  const at = joined.corpus.position[first.corpus.documents.length];
  expect(joined.corpus.prepared.documents[at]).toBe(second.corpus.documents[0]);
});

test('scorers of another corpus are tested on every fold of this one, numbered as its own', async () => {
  const config = authorLinkingSchema.parse({
    title: 'moved',
    experiment: 'author-linking',
    dataset: ['sotu', 'spamassassin-ham'],
    seed: 1,
    split: { folds: 2 },
    features: ['words'],
    model: { kind: 'logistic-regression' },
    variants: { words: {} },
    transfer: true,
    audit: false,
    evaluate: { resamples: 100 },
  });
  const corpora = { sotu: madeUpSample(16, 3, 1).corpus, 'spamassassin-ham': madeUpSample(20, 4, 2).corpus };
  const references = Object.keys(corpora).map((name) => ({ name, hash: name, stages: [] }) as never);
  const settings = planTrials(config, { references, vectors: [] }).map((row) => row.settings as ScoreSettings);
  const moved = settings.find(({ dataset, trainedOn }) => dataset.name === 'sotu' && trainedOn !== undefined)!;
  const outcome = await runScoreTrial(
    moved,
    { load: async ({ name }) => ({ documents: corpora[name as keyof typeof corpora].documents }) },
    {},
  );
  expect(outcome.folds.reduce((sum, { documents }) => sum + documents, 0)).toBe(48);
  expect(outcome.orders.map(({ train, test: tested }) => [train, tested])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  for (const { test: tested, pairs } of outcome.orders) {
    const { same, different } = outcome.folds[tested];
    expect(pairs.same.length).toBe(same + different);
  }
});
