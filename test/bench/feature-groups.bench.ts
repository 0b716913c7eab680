import { bench, describe } from 'vitest';
import { spamassassinHam } from '../../datasets/spamassassin-ham/index.ts';
import { randomStream } from '../../src/common/random.ts';
import { baselineGroups } from '../../src/stylometry/baselines/index.ts';
import { otherGroups } from '../../src/stylometry/groups/index.ts';
import { vectorGroup } from '../../src/stylometry/groups/vectors.ts';
import { prepareText } from '../../src/text/select-documents.ts';
import { wordCount } from '../../src/text/word-count.ts';

// 2,000 cleaned mails, 20,000 pairs: documents a second are 2,000 × profiles a second, pairs a second 20,000 × comparisons.
const raw = await spamassassinHam.load();
const documents = raw
  .map((document) => prepareText(document, { stages: spamassassinHam.stages, mask: [] }))
  .filter(({ body }) => wordCount(body) >= 30)
  .slice(0, 2000);

const stream = randomStream(1, 'bench', 'feature-groups');
const drawn = (count: number) => Int32Array.from({ length: count }, () => stream.integer(documents.length));
const pairs = { a: drawn(20_000), b: drawn(20_000) };
const fewPairs = { a: pairs.a.subarray(0, 1000), b: pairs.b.subarray(0, 1000) };
const training = Int32Array.from({ length: 700 }, (_, index) => index);

const vectors = vectorGroup(
  'embedding',
  new Map(documents.map(({ id }) => [id, Float64Array.from({ length: 512 }, () => stream.uniform() - 0.5)])),
  'embedding.parquet',
);
/** Ten mails an author. */
const authors = training.map((document) => Math.floor(document / 10));
const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe.each([...otherGroups, vectors, ...baselineGroups].map((group) => [group.name, group] as const))(
  `%s of ${documents.length} mails`,
  (name, group) => {
    const profiles = group.profile(documents);
    const comparer = profiles.fit(training, authors);
    bench('profile all documents', () => void group.profile(documents), few);
    bench('fit on 700 of them', () => void profiles.fit(training, authors), few);
    if (name === 'compression') bench('compare 1,000 pairs', () => void comparer(fewPairs), few);
    else bench('compare 20,000 pairs', () => void comparer(pairs), few);
  },
);
