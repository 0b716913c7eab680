import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CompareOptions, compareResults } from '../../../src/review/compare/compare-results.ts';
import { comparisonTable } from '../../../src/review/compare/comparison-table.ts';
import { openCache } from '../../../src/running/cache.ts';
import { runQuietly, writeTinyConfig } from '../tiny-config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-compared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache = path.join(folder, 'cache');
const at = (name: string) => path.join(folder, 'results', name);

const fewerResamples = '{ resamples: 150 }';

beforeAll(async () => {
  const only = { ablation: '[]', features: '[words]' };
  const configs = [
    writeTinyConfig(folder, 'a'),
    writeTinyConfig(folder, 'b', { model: '{ kind: logistic-regression, C: 0.01 }', evaluate: fewerResamples }),
    writeTinyConfig(folder, 'seed', { ...only, seed: '4' }),
    writeTinyConfig(folder, 'protocol', { ...only, pairs: '{ same: 40, different: 80, protocol: shared-anchor }' }),
    writeTinyConfig(folder, 'longer-ads', { ...only, text: '{ minimumWords: 40 }' }),
  ];
  await runQuietly(configs, path.join(folder, 'results'), cache);
}, 180_000);

const compare = (a: string, b: string, options: Partial<CompareOptions> = {}) =>
  compareResults({
    folders: [at(a), at(b)],
    caches: [cache, cache],
    measures: [],
    rows: [],
    anyway: false,
    ...options,
  });

interface Measures {
  readonly measures: ReadonlyMap<string, { readonly value: number; readonly resampled: Float64Array }>;
}

/** A measure of a trial as the cache has it. */
async function outcomeOf(name: string, label: string, measure: string) {
  const { trials } = JSON.parse(readFileSync(path.join(at(name), 'provenance.json'), 'utf8'));
  const { key } = trials.find((trial: { label: string }) => trial.label === label);
  return ((await openCache(cache).get(key)) as Measures).measures.get(measure)!;
}

test('rows of the same authors are paired by the resamples in the cache', async () => {
  const { rows, onlyFirst, onlySecond, changes } = await compare('a', 'b', { measures: ['AUC', 'TPR@FPR=0.01'] });
  expect(rows.map(({ row, measure, paired }) => [row, measure, paired])).toEqual(
    ['all groups', 'without words', 'without function-words'].flatMap((row) =>
      ['AUC', 'TPR@FPR=0.01'].map((measure) => [`ads.jsonl: ${row}`, measure, true]),
    ),
  );
  const [x, y] = [await outcomeOf('a', 'ads.jsonl', 'AUC'), await outcomeOf('b', 'ads.jsonl', 'AUC')];
  expect(rows[0].difference!.value).toBe(y.value - x.value);
  const differences = Array.from(x.resampled, (value, i) => y.resampled[i] - value);
  const far = differences.filter((d) => Math.abs(d - (y.value - x.value)) >= Math.abs(y.value - x.value)).length;
  expect(rows[0].p).toBeCloseTo((far + 1) / (differences.length + 1), 12);
  const ascending = differences.sort((one, other) => one - other);
  expect(rows[0].difference!.low).toBeGreaterThanOrEqual(ascending[1]);
  expect(rows[0].difference!.low).toBeLessThanOrEqual(ascending[3]);
  for (const { p, pHolm } of rows) expect(pHolm!).toBeGreaterThanOrEqual(p!);
  expect([onlyFirst, onlySecond]).toEqual([[], []]);
  expect(changes.map(({ what }) => what)).toContain('model.C');
});

test('a result beside itself differs by nothing', async () => {
  const { rows, changes } = await compare('a', 'a');
  expect(changes).toEqual([]);
  for (const { difference, p } of rows)
    expect({ difference, p }).toEqual({ difference: { value: 0, low: 0, high: 0 }, p: 1 });
});

test('another seed draws other samples: side by side, and not paired', async () => {
  const { rows, onlyFirst } = await compare('a', 'seed', { rows: [] });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    paired: false,
    p: null,
    unpaired: ['they are about other samples, or the seed differs'],
  });
  expect(onlyFirst).toEqual(['ads.jsonl: without words', 'ads.jsonl: without function-words']);
});

test('other authors are not paired either, though the data are the same', async () => {
  const { rows } = await compare('seed', 'longer-ads');
  expect(rows[0]).toMatchObject({ paired: false, notComparable: [] });
});

test('without the cache the numbers stand side by side, with the command that fills it', async () => {
  const comparison = await compare('a', 'b', { caches: [cache, path.join(folder, 'empty')] });
  const [{ first, second, difference, paired, unpaired }] = comparison.rows;
  expect(difference).toEqual({ value: second!.value - first!.value });
  expect(paired).toBe(false);
  expect(unpaired).toEqual([
    expect.stringMatching(
      /b: 3 of its 3 trials are not in the cache .*empty; `npm run inkledger -- run .*b\.yaml'?` fills it$/,
    ),
  ]);
  const { notes } = comparisonTable(comparison);
  expect(notes[0]).toBe('What is not paired has no test: two intervals do not tell whether their numbers differ.');
});

test('outcomes that do not give the numbers of metrics.json are not taken for theirs', async () => {
  const file = path.join(at('b'), 'metrics.json');
  const metrics = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    metrics.replace(/("AUC": \{\s+"value": 0\.\d)\d/, (_, head) => `${head}0`),
  );
  try {
    const { rows } = await compare('a', 'b');
    expect(rows[0].unpaired[0]).toContain('does not give the numbers of its metrics.json');
  } finally {
    writeFileSync(file, metrics);
  }
});

test('another protocol is refused with the reason, unless told, and marked then', async () => {
  await expect(compare('a', 'protocol')).rejects.toThrow(
    'not comparable: other pair protocol: random and shared-anchor (ads.jsonl: all groups)',
  );
  const comparison = await compare('a', 'protocol', { anyway: true });
  const table = comparisonTable(comparison);
  expect(table.rows[0][0]).toBe('(!) ads.jsonl: all groups');
  expect(table.notes).toContain(
    '(!) Not comparable, and side by side because --anyway was given: other pair protocol: random and shared-anchor.',
  );
});

test('rows of any name can be set side by side; an unknown row, measure or folder is a mistake', async () => {
  const rows = [['ads.jsonl: without words', 'ads.jsonl: all groups']] as const;
  const comparison = await compare('a', 'a', { rows });
  expect(comparison.rows[0]).toMatchObject({ row: rows[0][0], secondRow: rows[0][1], paired: true });
  expect(comparison.onlySecond).toHaveLength(2);
  await expect(compare('a', 'a', { rows: [['ads.jsonl: without word', 'x']] })).rejects.toThrow(
    'unknown row "ads.jsonl: without word": did you mean "ads.jsonl: without words"?',
  );
  await expect(compare('a', 'a', { measures: ['auc'] })).rejects.toThrow('unknown measure "auc": did you mean "AUC"?');
  await expect(compare('a', 'nowhere')).rejects.toThrow(`${at('nowhere')}: no such folder`);
  await expect(compare('a', '.')).rejects.toThrow('no results folder: there is no metrics.json in it');
});

test('results of two experiments are refused in any case', async () => {
  const other = fileURLToPath(new URL('../../golden/results/address-clustering', import.meta.url));
  await expect(compare('a', 'b', { folders: [at('a'), other], anyway: true })).rejects.toThrow(
    /is of the experiment author-linking, .* of address-clustering/,
  );
});

test('the command prints a table, or JSON alone', async () => {
  const entry = fileURLToPath(new URL('../../../src/cli/inkledger.js', import.meta.url));
  const run = (...args: string[]) =>
    new Promise<{ code: number; output: string; errors: string }>((resolve) => {
      const given = [entry, 'compare', at('a'), at('b'), '--cache', cache, ...args];
      execFile(process.execPath, given, (error, output, errors) =>
        resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
      );
    });
  const { code, output } = await run('--rows', 'ads.jsonl: without words', 'ads.jsonl: all groups', '--measure', 'AUC');
  expect(code).toBe(0);
  expect(output).toMatch(/^\| ads\.jsonl: without words \/ ads\.jsonl: all groups \| AUC .*\| yes +\|/m);
  const json = await run('--json');
  expect(JSON.parse(json.output)).toEqual(JSON.parse(JSON.stringify(await compare('a', 'b'))));
  expect((await run('--rows', 'one')).code).toBe(2);
}, 60_000);
