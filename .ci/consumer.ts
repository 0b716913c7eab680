// What a researcher's own program may look like: `.ci/pack` type-checks and runs it in a folder where the package is
// installed.
import assert from 'node:assert/strict';
import {
  areaUnderRoc,
  type ChangeHeuristic,
  changeHeuristics,
  createModel,
  type Document,
  experiments,
  type FeatureGroup,
  falseLinksPerTrueLink,
  findDataset,
  findGroup,
  InputError,
  noProgress,
  planConfig,
  precisionAtPrevalence,
  rankScores,
  runConfigs,
  simpleGroup,
} from 'inkledger';

// Of the four pairs of a positive and a negative, (.9, .8), (.9, .1) and (.4, .1) are in the right order.
const ranked = rankScores(Float64Array.of(0.9, 0.8, 0.4, 0.1), Uint8Array.of(1, 0, 1, 0));
assert.equal(areaUnderRoc(ranked), 3 / 4);
// One in a hundred is positive: .5 · .01 true links against .01 · .99 false ones.
assert.equal(precisionAtPrevalence(0.5, 0.01, 0.01), 0.005 / (0.005 + 0.0099));
const odds: number | null = falseLinksPerTrueLink(0.5, 0.01, 0.01);
assert.ok(odds !== null && Math.abs(odds - 1.98) < 1e-12);

const documents: Document[] = [
  { id: 'a', author: 'one', title: '', body: 'short', format: 'plain' },
  { id: 'b', author: 'two', title: '', body: 'rather longer', format: 'plain' },
];
const own: FeatureGroup = simpleGroup({
  name: 'length',
  summary: 'Difference of the lengths',
  source: 'this file',
  features: ['difference'],
  readsLayout: false,
  profile: ({ body }) => body.length,
  compare: (a, b, write) => write(Math.abs(a - b)),
});
for (const group of [own, findGroup('words'), findGroup('syntax-ngrams')]) {
  const values = group.profile(documents).fit(Int32Array.of(0, 1), Int32Array.of(0, 1))({
    a: Int32Array.of(0),
    b: Int32Array.of(1),
  });
  assert.equal(values.length, group.features.length);
}
assert.deepEqual(
  [...own.profile(documents).fit(Int32Array.of(), Int32Array.of())({ a: Int32Array.of(0), b: Int32Array.of(1) })],
  [8],
);

const model = createModel({ kind: 'logistic-regression', C: 1 }).fit(
  { rows: 4, columns: 1, data: Float64Array.of(0, 1, 2, 3) },
  Uint8Array.of(0, 0, 1, 1),
  1,
);
const [low, high] = model.predict({ rows: 2, columns: 1, data: Float64Array.of(0, 3) });
assert.ok(low < 0.5 && high > 0.5);

const heuristics: readonly ChangeHeuristic[] = changeHeuristics;
assert.ok(heuristics.some(({ name }) => name === 'optimal'));
assert.ok(experiments.some(({ name }) => name === 'author-linking'));
assert.throws(() => findDataset('sotuu'), InputError);
assert.ok((await findDataset('sotu').load()).length > 1000);

const config = 'configs/mine/author-linking.yaml';
const plan = await planConfig(config);
assert.equal(plan.name, 'mine/author-linking');
// The command line has run these trials already: the key of each, code version included, is the same here.
const { trials, reused } = await runConfigs({
  configFiles: [config],
  resultsFolder: 'results-of-api',
  cacheFolder: '.cache',
  workers: 1,
  progress: noProgress,
  signal: new AbortController().signal,
});
assert.equal(reused, trials);
