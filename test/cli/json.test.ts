import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leafCommands, runProgram } from './program.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-json-'));
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  writeFileSync(at('a.txt'), 'We walk dogs.\n');
  writeFileSync(at('b.txt'), 'I walk my dog!\n');
  writeFileSync(at('ads.csv'), 'text,owner\nWe walk dogs,one\nI teach,two\n');
  writeFileSync(at('truth.jsonl'), '{"id":"1","same":true}\n{"id":"2","same":false}\n');
  writeFileSync(at('small.yaml'), small);
  copyFileSync(new URL('../golden/ads.jsonl', import.meta.url), at('ads.jsonl'));
  writeFileSync(at('answers.jsonl'), '{"id":"1","value":0.9}\n{"id":"2","value":0.2}\n');
});
/** A config of one trial. */
const small = `title: Small
experiment: author-linking
dataset:
  reader: json-lines
  path: ads.jsonl
  columns: { text: text, author: owner }
seed: 1
text: { minimumWords: 20 }
pairs: { same: 60, different: 120 }
features: [function-words]
model: { kind: logistic-regression }
evaluate: { resamples: 100 }
audit: false
`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Commands that jobs of a cluster call: their output is a log. */
const forJobs = new Set(['run-shard']);

test('every command for people takes --json', async () => {
  const leaves = await leafCommands();
  expect([...leaves.keys()]).toEqual(expect.arrayContaining(['run', 'datasets croissant', 'chain stats', 'schema']));
  for (const [name, help] of leaves) {
    if (!forJobs.has(name)) expect(help, name).toMatch(/^ +--json .*\[boolean\]/m);
  }
});

/** Commands that take seconds at most, with what they need. */
const invocations: Readonly<Record<string, readonly string[]>> = {
  explain: [at('a.txt'), at('b.txt')],
  score: ['--format', 'pan20', '--truth', at('truth.jsonl'), '--answers', at('answers.jsonl')],
  'datasets list': [],
  'datasets show': ['sotu'],
  'datasets croissant': ['sotu'],
  'datasets check': [
    ...['--reader', 'csv', '--path', at('ads.csv')],
    ...['--text-column', 'text', '--author-column', 'owner'],
  ],
  'datasets export': [
    ...['--reader', 'csv', '--path', at('ads.csv'), '--to', at('export.jsonl')],
    ...['--text-column', 'text', '--author-column', 'owner'],
  ],
  schema: ['--to', at('schema.json')],
  completion: ['zsh'],
};

describe('with --json, standard output is JSON alone', () => {
  test.each(Object.entries(invocations))('%s', async (name, args) => {
    const { code, output, errors } = await runProgram([...name.split(' '), ...args, '--json']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(typeof JSON.parse(output)).toBe('object');
  });

  test('run, and a mistake leaves it empty', async () => {
    const missing = await runProgram(['run', at('missing.yaml'), '--json']);
    expect(missing).toMatchObject({ code: 2, output: '' });
    expect(missing.errors).toMatch(/^inkledger: .*missing\.yaml: there is no such file.*\n$/);
    const { code, output, errors } = await runProgram([
      ...['run', at('small.yaml'), '--results', at('results'), '--cache', at('cache'), '--workers', '1', '--json'],
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({ folders: [at('results/small')], trials: 1, reused: 0 });
  });
});
