import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Plan, planConfig } from '../../src/running/plan.ts';
import { noProgress } from '../../src/running/progress.ts';
import { provenanceOf } from '../../src/running/provenance.ts';
import { runConfigs } from '../../src/running/run.ts';
import { makeAds } from '../golden/make-ads.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-own-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const home = path.join(folder, 'home');
const moved = path.join(folder, 'moved');

/** Ads with two bad lines among them, and a vector for each ad. */
beforeAll(() => {
  mkdirSync(home);
  const ads = makeAds();
  const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(path.join(home, 'ads.jsonl'), `${lines(ads.slice(0, 9))}{"id": 1\n{}\n${lines(ads.slice(9))}`);
  const vectors = ads.map(({ id, text }) => ({ id, vector: [text.length, text.split('!').length, 1] }));
  writeFileSync(path.join(home, 'v.jsonl'), lines(vectors));
  writeFileSync(
    path.join(home, 'c.yaml'),
    `title: Own data
experiment: author-linking
dataset: { reader: json-lines, path: ads.jsonl, skipBadRows: true, columns: { text: text, author: owner, id: id } }
seed: 3
audit: false
text: { minimumWords: 20 }
pairs: { same: 40, different: 80 }
vectors: { length: v.jsonl }
features: ['vectors:length']
model: { kind: logistic-regression }
evaluate: { resamples: 100 }
`,
  );
  cpSync(home, moved, { recursive: true });
});

test('where a config and its files lie changes no trial', async () => {
  const [here, there] = [await planConfig(path.join(home, 'c.yaml')), await planConfig(path.join(moved, 'c.yaml'))];
  expect(there.trials.map(({ key }) => key)).toEqual(here.trials.map(({ key }) => key));
  expect(JSON.stringify(here.trials.map(({ settings }) => settings))).not.toContain(folder);
  const other = path.join(moved, 'v.jsonl');
  writeFileSync(other, readFileSync(other, 'utf8').replace('1]', '2]'));
  const changed = await planConfig(path.join(moved, 'c.yaml'));
  expect(changed.trials[0]!.key).not.toBe(here.trials[0]!.key);
});

test('a run reads the vectors, and says how many bad rows it left out', async () => {
  await runConfigs({
    configFiles: [path.join(home, 'c.yaml')],
    resultsFolder: path.join(folder, 'results'),
    cacheFolder: path.join(folder, 'cache'),
    workers: 1,
    progress: noProgress,
    signal: new AbortController().signal,
  });
  const read = (file: string) => readFileSync(path.join(folder, 'results/c', file), 'utf8');
  expect(read('table.md')).toContain('ads.jsonl: 2 bad rows were left out.');
  expect(JSON.parse(read('metrics.json')).rows[0].settings.dataset).toMatchObject({ skippedRows: 2 });
  expect(JSON.parse(read('provenance.json')).datasets).toMatchObject([{ name: 'ads.jsonl', skippedRows: 2 }]);
  expect(read('metrics.json')).not.toContain(folder);
});

test.each([
  ['configs/author-linking/paper.yaml', 'configs/author-linking/paper.yaml'],
  ['test/golden/author-linking.yaml', 'test/golden/author-linking.yaml'],
  ["test/it's mine.yaml", "'test/it'\\''s mine.yaml'"],
])('the command in the provenance of %s runs it again', (file, word) => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const plan = { file: path.join(root, file), inputs: { datasets: [] }, config: {}, trials: [] } as unknown as Plan;
  expect(provenanceOf(plan, 0).command).toBe(`npm run inkledger -- run ${word}`);
});
