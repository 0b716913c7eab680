import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/common/hash.ts';
import type { ConfigVerdict } from '../../../src/review/verify/verdict.ts';
import { runQuietly, writeTinyConfig } from '../tiny-config.ts';

const entry = fileURLToPath(new URL('../../../src/cli/inkledger.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-reviewed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const results = path.join(folder, 'results');
/** Where verify makes its own folder: what it leaves is seen here. */
const temporary = path.join(folder, 'tmp');
const environment = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
const configOf = (name: string) => path.join(folder, `${name}.yaml`);

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(results, file);
  const text = readFileSync(place, 'utf8');
  expect(change(text), file).not.toBe(text);
  writeFileSync(place, change(text));
}

/** Gives a folder's crate the checksums of its files as they are, as if they had been written so. */
function seal(name: string): void {
  edit(`${name}/ro-crate-metadata.json`, (text) => {
    const crate = JSON.parse(text) as { '@graph': { '@id': string; sha256?: string }[] };
    for (const entity of crate['@graph']) {
      if (entity.sha256 === undefined || entity['@id'].startsWith('..')) continue;
      const file = path.join(results, name, entity['@id']);
      if (existsSync(file)) entity.sha256 = sha256(readFileSync(file));
    }
    return JSON.stringify(crate);
  });
}

/** Changes the first AUC of metrics.json. */
const withFirstAuc = (change: (value: string) => string) => (metrics: string) =>
  metrics.replace(/("AUC": \{\s+"value": )(0\.\d+)/, (_, head, value) => head + change(value));

/** Turns the last digit into another, which is a digit more than a tolerance would see. */
const withOtherDigit = (value: string) => `${value.slice(0, -1)}${value.at(-1) === '5' ? 6 : 5}`;

beforeAll(async () => {
  mkdirSync(temporary);
  // Alike but for their names: their trials are the same, and run once.
  const names = ['same', 'digit', 'nudged', 'edited', 'many'];
  const configs = names.map((name) => writeTinyConfig(folder, name));
  await runQuietly(configs, results, path.join(folder, 'cache'));
  edit('digit/metrics.json', withFirstAuc(withOtherDigit));
  edit(
    'nudged/metrics.json',
    withFirstAuc((value) => String(Number(value) * (1 + 1e-11))),
  );
  // As if another Node had made them: only then a last digit may be another.
  edit('nudged/provenance.json', (text) => text.replace(/"node": "v[\d.]+"/, '"node": "v18.0.0"'));
  seal('nudged');
  edit('many/metrics.json', (text) => text.replaceAll(/("AUC": \{\s+"value": )0\./g, '$11.'));
  edit('many/table.csv', (text) => text.replace('without words', 'without letters'));
  rmSync(path.join(results, 'many/figures/roc.svg'));
  mkdirSync(path.join(results, 'many/more'));
  writeFileSync(path.join(results, 'many/more/notes.txt'), 'mine');
  writeTinyConfig(folder, 'edited', { evaluate: '{ resamples: 101 }' });
}, 120_000);

function verify(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    const given = [entry, 'verify', ...args, '--results', results, '--workers', '1'];
    execFile(process.execPath, given, { env: environment }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors });
    });
  });
}

test('what was changed by hand is found and named, what is near enough passes, and an edited config is the cause', async () => {
  const names = ['same', 'digit', 'nudged', 'edited', 'many'];
  const { code, output, errors } = await verify(...names.map(configOf), '--json');
  expect({ code, errors }).toEqual({ code: 1, errors: '' });
  const report = JSON.parse(output) as { same: boolean; verdicts: readonly ConfigVerdict[] };
  expect(report.same).toBe(false);
  const [same, digit, nudged, edited, many] = report.verdicts.map((verdict) => ({
    ...verdict,
    off: verdict.files.filter((file) => file.verdict !== 'equal'),
  }));

  expect(same).toMatchObject({ config: 'same', same: true, off: [], causes: [], information: [], unverified: [] });
  expect(same.files.length).toBeGreaterThan(20);

  expect(digit).toMatchObject({
    same: false,
    off: [
      { file: 'metrics.json', verdict: 'different' },
      // The crate has the checksum of the file as it was written.
      { file: 'ro-crate-metadata.json', verdict: 'different' },
    ],
  });
  expect(digit.off[0].differences).toHaveLength(1);
  const [{ where, committed, rerun }] = digit.off[0].differences;
  expect(where).toBe('rows[0: ads.jsonl, reference].measures.AUC.value');
  expect(committed!.slice(0, -1)).toBe(rerun!.slice(0, -1));
  expect(committed).not.toBe(rerun);
  expect(digit.causes[0]).toBe('changed after the run, by the checksums of ro-crate-metadata.json: metrics.json');

  expect(nudged).toMatchObject({ same: true, off: [{ file: 'metrics.json', verdict: 'close' }] });
  expect(nudged.off[0].close.map((one) => one.where)).toEqual([where]);
  expect(nudged.information).toEqual([expect.stringMatching(/^Node v18\.0\.0 → v/)]);
  expect([digit.tolerance, nudged.tolerance]).toEqual([0, 1e-9]);

  expect(edited.same).toBe(false);
  expect(edited.causes[0]).toMatch(/^the config was edited .*, evaluate\.resamples 100 → 101$/);

  expect(many.off.map((file) => [file.file, file.verdict, file.differences.length])).toEqual([
    ['figures/roc.svg', 'missing', 0],
    ['metrics.json', 'different', 3],
    ['more/notes.txt', 'extra', 0],
    ['ro-crate-metadata.json', 'different', 2],
    ['table.csv', 'different', 1],
  ]);
  expect(readdirSync(temporary).filter((name) => name.startsWith('inkledger-verify-'))).toEqual([]);
}, 120_000);

test('a sample finds what its own trials give, and says what was not looked at', async () => {
  const { code, output } = await verify(configOf('same'), configOf('many'), '--quick', '--quiet');
  expect(code).toBe(1);
  const lines = output.split('\n');
  expect(lines[0]).toMatch(/^same: the same, as far as was looked/);
  const found = lines.filter((line) => line.includes('.measures.AUC.value: committed 1.'));
  expect(found).toHaveLength(1);
  expect(lines.filter((line) => line === '  not verified: 2 of 3 trials were not run')).toHaveLength(2);
  expect(output).toContain('other files, tables and figures among them, were not looked at');
  expect(output).toContain('1 of 2 configs give the committed results in what was looked at');
}, 120_000);

test('results that are not there are bad input, and nothing is run', async () => {
  writeTinyConfig(folder, 'never-run');
  const { code, output, errors } = await verify(configOf('never-run'));
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toMatch(/^inkledger: .*never-run: there is no such folder with results of .*\n$/);
  expect((await verify(configOf('same'), '--tolerance', '-1')).code).toBe(2);
}, 60_000);

test('Ctrl-C ends it with 130 and leaves nothing', async () => {
  const given = [entry, 'verify', configOf('same'), '--results', results, '--workers', '1'];
  const child = spawn(process.execPath, given, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
    if (String(data).includes('trials: 1 of 3 done')) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toMatch(/\ninkledger: stopped after [1-3] of 3 trials; nothing was compared, and nothing is kept\n$/);
  expect(code).toBe(130);
  expect(readdirSync(temporary).filter((name) => name.startsWith('inkledger-verify-'))).toEqual([]);
}, 60_000);
