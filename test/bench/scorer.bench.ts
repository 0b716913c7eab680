import { bench, describe } from 'vitest';
import { trainScorer } from '../../experiments/author-linking/scorer.ts';
import { trainingParts } from '../../experiments/author-linking/training-part.ts';
import { randomStream } from '../../src/common/random.ts';
import { findGroup } from '../../src/stylometry/index.ts';
import { scrubbedMails } from './scrubbed-mails.ts';

// The stack of configs/author-linking/scorers.yaml on scrubbed mails: what one fold costs to train, and a pair to score.
const vectors = ['f-ratio-cosines', 'representation-cosines', 'wccn', 'plda', 'layout'];
const { trial, sample: drawn } = await scrubbedMails({
  training: { rows: 'out-of-fold' },
  features: [...vectors, 'character-language-model'],
  model: {
    kind: 'stack',
    members: [
      { kind: 'logistic-regression', C: 0.01, standardise: 'robust', clip: 5 },
      { kind: 'gradient-boosting', columnShare: 0.2 },
    ],
  },
});
const fresh = () => ({ ...drawn, compared: new Map(), comparedBy: new WeakMap() });
const groupsOf = (names: readonly string[]) => names.map((name) => findGroup(name));
const [part] = trainingParts(drawn, trial);
const once = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

describe(`the stack on ${part.documents.length} mails`, () => {
  bench(
    `profiles of all ${drawn.corpus.prepared.documents.length} mails`,
    () => {
      // A list of its own: what groups have in common is kept by the list.
      const documents = [...drawn.corpus.prepared.documents];
      for (const group of groupsOf(trial.features)) group.profile(documents);
    },
    once,
  );
  bench(
    'training on one fold and scoring the pairs of another',
    () => {
      const sample = fresh();
      trainScorer(sample, groupsOf(trial.features), part, trial).score(drawn.folds[1].pairs);
    },
    once,
  );
});

const stream = randomStream(1, 'bench', 'scorer');
const tested = drawn.folds[1].documents;
const draw = () => Int32Array.from({ length: 20_000 }, () => tested[stream.integer(tested.length)]);

describe.each([
  ['with the language model', trial.features],
  ['without it', vectors],
] as const)('the stack %s, documents known', (_, names) => {
  const sample = fresh();
  const scorer = trainScorer(sample, groupsOf(names), part, trial);
  scorer.score({ a: draw(), b: draw() });
  bench('20,000 new pairs', () => void scorer.score({ a: draw(), b: draw() }), { ...once, iterations: 2 });
});
