import { bench, describe } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { findGroup } from '../../src/stylometry/index.ts';
import { scrubbedMails } from './scrubbed-mails.ts';

// What each method of configs/author-linking/scorers.yaml costs on scrubbed mails, one core: docs/methods.md, cost.
const methods = [
  ['paper-body', 20_000],
  ['plda', 20_000],
  ['wccn', 20_000],
  ['f-ratio-cosines', 20_000],
  ['representation-cosines', 20_000],
  ['impostors', 2_000],
  ['nearest-impostors', 2_000],
  ['character-language-model', 20_000],
  ['style-differences', 20_000],
  ['layout', 20_000],
  ['style-vector', 20_000],
  ['content-masking', 20_000],
  ['character-tfidf', 20_000],
  ['word-tfidf', 20_000],
  ['delta', 20_000],
  ['n-gram-tracing', 20_000],
  ['pan-cosine', 20_000],
  ['ppm', 2_000],
  ['lambda-g', 200],
] as const;
const { corpus, labelled, folds } = (
  await scrubbedMails({ features: ['paper-body'], model: { kind: 'logistic-regression' } })
).sample;
const { documents } = corpus.prepared;
const training = folds[0].documents.map((document) => corpus.position[document]);
const authors = folds[0].documents.map((document) => labelled.author[document]);
const tested = folds[1].documents.map((document) => corpus.position[document]);
const once = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

describe.each(methods)('%s', (name, pairs) => {
  const group = findGroup(name);
  const stream = randomStream(1, 'bench', name);
  const draw = () => Int32Array.from({ length: pairs }, () => tested[stream.integer(tested.length)]);
  // Lists of their own: what groups have in common is kept by the list.
  bench(`profiles of ${documents.length} mails`, () => void group.profile([...documents]), once);
  const compare = group.profile([...documents]).fit(training, authors);
  compare({ a: draw(), b: draw() });
  bench(`${pairs} new pairs, documents known`, () => void compare({ a: draw(), b: draw() }), once);
});
