import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../datasets/dataset.ts';
import { loadChecked } from '../../datasets/dataset.ts';
import type { Experiment } from '../../experiments/experiment.ts';
import type { Matcher } from '../../src/attribution/matchers/matcher.ts';
import { viewChain } from '../../src/clustering/chain-view.ts';
import type { ChangeHeuristic } from '../../src/clustering/change/change-heuristic.ts';
import { randomStream } from '../../src/common/random.ts';
import type { Model } from '../../src/models/model.ts';
import type { FeatureGroup } from '../../src/stylometry/feature-group.ts';
import { labelDocuments } from '../../src/stylometry/pairs/labelled.ts';
import type { PairProtocol } from '../../src/stylometry/pairs/protocol.ts';
import type { Document } from '../../src/text/document.ts';
import { searchOf } from '../attribution/search-of.ts';
import { buildChain } from '../chain-builder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Out of git's, the compiler's and the formatter's sight. */
const folder = path.join(root, '.cache', `extending-${process.pid}`);

/** The examples of docs/extending.md by the path that their first line names. */
async function examples(): Promise<Map<string, string>> {
  const text = await readFile(path.join(root, 'docs/extending.md'), 'utf8');
  return new Map(
    Array.from(text.matchAll(/^```ts\n(\/\/ (\S+)\n[\s\S]*?)^```$/gm), ([, code, file]) => [
      path.join(root, file),
      code,
    ]),
  );
}

/** What the compiler says of files that stand nowhere but in memory. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile: read } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? read(file);
  const { directoryExists } = host;
  host.directoryExists = (name) =>
    [...files.keys()].some((file) => path.dirname(file) === name) || directoryExists?.(name) === true;
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()]
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

let found: Map<string, string>;

/** Loads an example from a copy whose imports lead to the real files. */
async function load<T>(file: string, name: string): Promise<T> {
  const original = path.join(root, file);
  const code = found.get(original)!.replace(/from '(\.[^']+)'/g, (_match, relative: string) => {
    const target = path.resolve(path.dirname(original), relative);
    return `from '${path.relative(folder, target).split(path.sep).join('/')}'`;
  });
  const copy = path.join(folder, file.replaceAll('/', '_'));
  await writeFile(copy, code);
  return ((await import(copy)) as Record<string, T>)[name];
}

function document(id: string, author: string, body: string, place?: string): Document {
  return { id, author, title: '', body, format: 'plain', place };
}

beforeAll(async () => {
  found = await examples();
  await mkdir(folder, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('docs/extending.md', () => {
  test('every TypeScript block names its file and type-checks there', async () => {
    const text = await readFile(path.join(root, 'docs/extending.md'), 'utf8');
    expect(found.size).toBe(text.match(/^```ts$/gm)!.length);
    expect(problemsOf(found)).toEqual([]);
    const broken = new Map([[path.join(root, 'src/models/broken.ts'), "export const x: number = 'text';\n"]]);
    expect(problemsOf(broken)).toHaveLength(1);
  });

  test('the feature group compares made-up texts', async () => {
    const group = await load<FeatureGroup>('src/stylometry/groups/first-person.ts', 'firstPersonGroup');
    const documents = [
      document('a', 'one', 'I walk my dog.'), // 2 of 4 words are singular.
      document('b', 'two', 'We walk our dogs, and me too'), // 2 of 7 plural, 1 of 7 singular.
    ];
    const values = group.profile(documents).fit(Int32Array.of(), Int32Array.of())({
      a: Int32Array.of(0, 1),
      b: Int32Array.of(1, 0),
    });
    expect(Array.from(values)).toEqual([1 / 2 - 1 / 7, 2 / 7, 1 / 2 - 1 / 7, 2 / 7]);
  });

  test('the dataset has the content hash that it pins', async () => {
    const dataset = await load<Dataset>('datasets/tutoring-ads/index.ts', 'tutoringAds');
    expect(await loadChecked(dataset)).toHaveLength(4);
  });

  test('the pair protocol pairs across places alone', async () => {
    const protocol = await load<PairProtocol>('src/stylometry/pairs/across-places.ts', 'acrossPlacesProtocol');
    const documents = Array.from({ length: 24 }, (_, i) =>
      document(`d${i}`, `author${i % 4}`, 'moving help', `p${i % 3}`),
    );
    const labelled = labelDocuments(documents);
    const counts = { same: 10, different: 20, capPerAuthor: 5 };
    const { a, b, same } = protocol.sample([...documents.keys()], labelled, counts, randomStream(1, 'example'));
    expect(Array.from(same)).toEqual([...new Array(10).fill(1), ...new Array(20).fill(0)]);
    for (const [i, label] of same.entries()) {
      expect(labelled.place[a[i]]).not.toBe(labelled.place[b[i]]);
      expect(labelled.author[a[i]] === labelled.author[b[i]]).toBe(label === 1);
    }
  });

  test('the model projects on the difference of the means', async () => {
    type Make = (options: { kind: 'mean-difference'; scale: number }) => Model;
    const make = await load<Make>('src/models/mean-difference.ts', 'meanDifference');
    const features = { rows: 4, columns: 1, data: Float64Array.of(0, 2, 4, 6) };
    const fitted = make({ kind: 'mean-difference', scale: 1 }).fit(features, Uint8Array.of(0, 0, 1, 1), 1);
    // Means 1 and 5: midway is 3, and 3.5 lies 4 × 0.5 above it.
    const [middle, above] = fitted.predict({ rows: 2, columns: 1, data: Float64Array.of(3, 3.5) });
    expect(middle).toBe(0.5);
    expect(above).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  });

  test('the change heuristic leaves round sums out', async () => {
    const heuristic = await load<ChangeHeuristic>('src/clustering/change/round-payment.ts', 'roundPayment');
    const outputs = [
      { value: 300_000, to: 'shop' },
      { value: 150_001, to: 'alice' },
    ];
    const view = viewChain(buildChain([{ outputs: [{ value: 500_000, to: 'alice' }] }, { inputs: [[0, 0]], outputs }]));
    expect(heuristic.candidates(view, 1)).toEqual([2]);
  });

  test('the matcher prefers what was seen first', async () => {
    const matcher = await load<Matcher>('src/attribution/matchers/earliest.ts', 'earliest');
    // One of 0.1 bitcoin at once, one in the next minute; $10 at $100 a bitcoin.
    const setting = { purchases: [[5, 10]] as const, outputs: [[5, 1e7] as const, [6, 1e7] as const] };
    const { gain } = matcher.score(searchOf(setting));
    expect(gain[0] - gain[1]).toBe(1);
  });

  test('the experiment plans, runs and summarises', async () => {
    const experiment = await load<Experiment>('experiments/corpus-size.ts', 'corpusSize');
    const config = experiment.schema.parse({ title: 'Sizes', experiment: 'corpus-size', datasets: ['sotu'], seed: 1 });
    const reference = { name: 'ads', hash: 'h', labelSource: 'made up', stages: [], spec: 'sotu' };
    const inputs = { datasets: [reference], resolvePath: (file: string) => path.join(root, file) };
    const documents = [document('a', 'one', 'cat sitter'), document('b', 'two', 'dog walker wanted')];
    const [trial] = experiment.plan(config, inputs);
    const outcome = await experiment.runTrial(trial.settings, { load: async () => ({ documents }) }, {});
    expect(outcome).toEqual({ documents: 2, words: 5 });
    const { tables } = experiment.summarise(config, [outcome], inputs);
    expect(tables[0].name).toBe('table');
    expect(tables[0].rows).toEqual([['ads', 2, 5]]);
  });
});
