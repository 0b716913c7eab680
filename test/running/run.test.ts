import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noProgress } from '../../src/running/progress.ts';
import { runConfigs } from '../../src/running/run.ts';
import { varyingFiles } from '../../src/running/varying-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Made-up offers of 36 tutors, each with words of its own. */
function documents(): string {
  const subjects = ['algebra', 'piano', 'chess', 'spelling', 'biology', 'drawing'];
  const rows = Array.from({ length: 144 }, (_, i) => {
    const author = i % 36;
    const words = Array.from(
      { length: 40 },
      (_, j) => `${subjects[(author + j * (i + 1)) % 6]}${(author * j + i) % 17}`,
    );
    return JSON.stringify({
      id: `d${i}`,
      author: `tutor-${author}`,
      text: `${words.join(' ')}${'!'.repeat(author % 3)}`,
    });
  });
  return `${rows.join('\n')}\n`;
}

beforeAll(() => {
  writeFileSync(path.join(folder, 'd.jsonl'), documents());
  writeFileSync(
    path.join(folder, 'c.yaml'),
    `title: Tutors
experiment: author-linking
dataset: { reader: json-lines, path: d.jsonl, columns: { text: text, author: author, id: id } }
seed: 3
pairs: { same: 40, different: 80 }
features: [words, characters]
ablation: [leave-one-out]
model: { kind: logistic-regression }
evaluate: { resamples: 100 }
`,
  );
});

function run(name: string, workers: number, cache: string) {
  return runConfigs({
    configFiles: [path.join(folder, 'c.yaml')],
    resultsFolder: path.join(folder, name),
    cacheFolder: path.join(folder, cache),
    workers,
    progress: noProgress,
    signal: new AbortController().signal,
  });
}

/** Every file of a results folder by name, but for those that differ between two right runs. */
function contents(name: string): Record<string, string> {
  const root = path.join(folder, name, 'c');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !varyingFiles.includes(path.basename(file)))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file, 'latin1')]),
  );
}

it('gives the same bytes with one worker or two, and runs no finished trial again', async () => {
  const first = await run('one', 1, 'cache-one');
  const second = await run('two', 2, 'cache-two');
  const again = await run('again', 2, 'cache-two');
  expect(first.reused).toBe(0);
  expect(second.trials).toBe(first.trials);
  expect(again.reused).toBe(again.trials);
  const expected = contents('one');
  expect(Object.keys(expected)).toContain('table.md');
  expect(contents('two')).toEqual(expected);
  expect(contents('again')).toEqual(expected);
}, 120_000);
