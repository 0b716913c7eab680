import { afterAll, bench, describe } from 'vitest';
import { spamassassinHam } from '../../datasets/spamassassin-ham/index.ts';
import { randomStream } from '../../src/common/random.ts';
import { joinGroups } from '../../src/stylometry/column-group.ts';
import { paperGroups } from '../../src/stylometry/paper/index.ts';
import { firstNames } from '../../src/text/first-names.ts';
import { prepareText } from '../../src/text/select-documents.ts';
import { wordCount } from '../../src/text/word-count.ts';
import { naiveFeatures, naiveProfile } from './naive-paper.ts';
import { rates } from './rates.ts';

const groups = new Map(paperGroups.map((group) => [group.name, group]));
const body = groups.get('paper-body')!;
const withoutSyntax = joinGroups(
  { name: 'paper-body-without-syntax', summary: '', source: '' },
  ['structure', 'words', 'links', 'names', 'characters'].map((name) => groups.get(name)!),
);

const documents = (await spamassassinHam.load())
  .map((document) => prepareText(document, { stages: spamassassinHam.stages, mask: [] }))
  .filter(({ body }) => wordCount(body) >= 30);
const stream = randomStream(1, 'bench', 'paper-features');
const drawn = (count: number) => Int32Array.from({ length: count }, () => stream.integer(documents.length));
const pairs = { a: drawn(100_000), b: drawn(100_000) };

const names = firstNames();
// Few documents for the comparison: the garbage collector would walk all their Sets during the other measurements.
const some = documents.filter((_, i) => i % 10 === 0);
const naive = some.map((document) => naiveProfile(document, names));
const naivePairs = Array.from({ length: 2000 }, () => [stream.integer(some.length), stream.integer(some.length)]);
const compare = body.profile(documents).fit(new Int32Array(), new Int32Array());
const compareWithoutSyntax = withoutSyntax.profile(documents).fit(new Int32Array(), new Int32Array());

const { timed, report } = rates();
const often = { iterations: 15, warmupIterations: 5, time: 0, warmupTime: 0 };
const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe(`the paper's body features of ${documents.length} mails`, () => {
  const n = documents.length;
  // A copy of the list each time: profiles of the same list share its words.
  bench(
    'documents, strings in Sets, without syntax',
    timed('documents, strings in Sets, without syntax', some.length, () =>
      some.map((document) => naiveProfile(document, names)),
    ),
    few,
  );
  bench(
    'documents, without syntax',
    timed('documents, without syntax', n, () => withoutSyntax.profile(documents.slice())),
    often,
  );
  bench(
    'documents, all 15',
    timed('documents, all 15', n, () => body.profile(documents.slice())),
    few,
  );
});

describe("the paper's body features of 100,000 random pairs", () => {
  const n = pairs.a.length;
  bench(
    'pairs, strings in Sets, without syntax',
    timed('pairs, strings in Sets, without syntax', naivePairs.length, () => {
      for (const [a, b] of naivePairs) naiveFeatures(naive[a], naive[b]);
    }),
    few,
  );
  bench(
    'pairs, without syntax',
    timed('pairs, without syntax', n, () => compareWithoutSyntax(pairs)),
    often,
  );
  bench(
    'pairs, all 15',
    timed('pairs, all 15', n, () => compare(pairs)),
    often,
  );
});

afterAll(() => {
  const setsOfDocuments = 'documents, strings in Sets, without syntax';
  const setsOfPairs = 'pairs, strings in Sets, without syntax';
  console.log(
    report({
      'documents, without syntax': setsOfDocuments,
      'documents, all 15': setsOfDocuments,
      'pairs, without syntax': setsOfPairs,
      'pairs, all 15': setsOfPairs,
    }),
  );
});
