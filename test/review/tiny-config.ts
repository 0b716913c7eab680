import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { noProgress } from '../../src/running/progress.ts';
import { runConfigs } from '../../src/running/run.ts';

/** What a tiny config says, as YAML has it; each key may be said otherwise. */
const said = {
  title: 'Made-up ads',
  experiment: 'author-linking',
  dataset: '{ reader: json-lines, path: ads.jsonl, columns: { text: text, author: owner, id: id } }',
  seed: '3',
  audit: 'false',
  split: '{ folds: 3 }',
  text: '{ minimumWords: 20 }',
  pairs: '{ same: 40, different: 80 }',
  features: '[words, function-words]',
  ablation: '[leave-one-out]',
  model: '{ kind: logistic-regression }',
  evaluate: '{ resamples: 100 }',
};

/** Writes a config on the golden suite's data into a folder: three trials of less than a second each. */
export function writeTinyConfig(folder: string, name: string, otherwise: Partial<typeof said> = {}): string {
  const ads = path.join(folder, 'ads.jsonl');
  copyFileSync(fileURLToPath(new URL('../golden/ads.jsonl', import.meta.url)), ads);
  const file = path.join(folder, `${name}.yaml`);
  const lines = Object.entries({ ...said, ...otherwise }).map(([key, value]) => `${key}: ${value}\n`);
  writeFileSync(file, lines.join(''));
  return file;
}

/** Runs configs as `inkledger run` does. */
export async function runQuietly(configFiles: readonly string[], resultsFolder: string, cacheFolder: string) {
  const { signal } = new AbortController();
  return runConfigs({ configFiles, resultsFolder, cacheFolder, workers: 1, progress: noProgress, signal });
}
