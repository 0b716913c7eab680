import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unfinishedPath } from '../../src/common/leftovers.ts';
import { openCache } from '../../src/running/cache.ts';
import { lockFolder } from '../../src/running/folder-lock.ts';
import { differences, resultsFiles } from '../golden/results-files.ts';
import { manyVariants, writeMadeUpConfig } from './made-up-config.ts';

const entry = fileURLToPath(new URL('../../src/cli/inkledger.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trials = 8;

interface Ended {
  readonly pid: number;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs the golden suite's data by a smaller config, as a user does, with one worker: the trials finish one by one.
 *
 * @param preload a module that the process loads first, its threads too
 */
function run(name: string, preload?: string, more: string[] = []): Promise<Ended> & { errors(): string } {
  const at = (kind: string) => path.join(folder, name, kind);
  const args = ['run', path.join(folder, 'c.yaml'), '--results', at('results'), '--cache', at('cache')];
  const before = preload === undefined ? [] : ['--import', pathToFileURL(preload).href];
  const child = spawn(process.execPath, [...before, entry, ...args, '--workers', '1', ...more]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, ending) => resolve({ pid: child.pid!, code, signal: ending, output, errors }));
  });
  return Object.assign(ended, { errors: () => errors });
}

/**
 * A module that sends the signal from inside, the moment the process tells that two trials are done: one that is sent
 * from here might come when the trials are all done.
 */
function signalling(signal: NodeJS.Signals): string {
  const file = path.join(folder, `${signal}.mjs`);
  writeFileSync(
    file,
    `import { isMainThread } from 'node:worker_threads';
const write = process.stderr.write;
if (isMainThread) process.stderr.write = function (text, ...rest) {
  const written = write.call(this, text, ...rest);
  if (String(text).startsWith('trials: 2 of ${trials} done')) {
    process.kill(process.pid, '${signal}');
    // As npm does, which passes on what the terminal has sent already.
    setTimeout(() => process.kill(process.pid, '${signal}'), 20);
  }
  return written;
};
`,
  );
  return file;
}

/** A module that kills the process, from inside its thread, just before or after a rename: the nth, or one to a path. */
function killing(when: 'before' | 'after', rename: number | RegExp): string {
  const file = path.join(folder, `killing-${when}-${String(rename).replace(/\W/g, '')}.mjs`);
  writeFileSync(
    file,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { rename } = fs.promises;
let renames = 0;
fs.promises.rename = async (from, to) => {
  renames++;
  const kills = ${rename instanceof RegExp ? `${rename}.test(to)` : `!/[.]lock$/.test(to) && renames === ${rename}`};
  if (kills && ${when === 'before'}) process.kill(process.pid, 'SIGKILL');
  await rename(from, to);
  if (kills) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
`,
  );
  return file;
}

const filesIn = (name: string, kind: string): string[] =>
  readdirSync(path.join(folder, name, kind), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const leftovers = (name: string): string[] =>
  ['results', 'cache']
    .flatMap((kind) => filesIn(name, kind))
    .filter((file) => /\.(making|old)-/.test(path.relative(folder, file)));

/** Every finished file of the cache can be read: a damaged one counts as absent. */
async function expectWholeCache(name: string): Promise<void> {
  const cache = openCache(path.join(folder, name, 'cache'));
  const keys = filesIn(name, 'cache').map((file) => path.basename(file));
  const finished = keys.filter((key) => /^[0-9a-f]{64}$/.test(key));
  for (const key of finished) expect(await cache.has(key), key).toBe(true);
  // A corpus, and at least the two trials that were done.
  expect(finished.length).toBeGreaterThan(2);
}

/** Results of an earlier run: an interrupted run may not touch them. */
function putEarlierResults(name: string): string {
  const file = path.join(folder, name, 'results/c/metrics.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'earlier');
  return file;
}

/** What a process leaves when the kill hits it in the middle of a write, which timing alone would seldom do. */
function putLeftovers(name: string, pid: number): void {
  const cached = filesIn(name, 'cache')[0]!;
  for (const file of [cached, path.join(folder, name, 'results/c')]) {
    writeFileSync(unfinishedPath(file, 'making').replace(`-${process.pid}-`, `-${pid}-`), 'half');
  }
  expect(leftovers(name).length).toBeGreaterThanOrEqual(2);
}

async function expectToGoOn(name: string): Promise<void> {
  const again = await run(name);
  expect(again.code, again.errors).toBe(0);
  const reused = Number(/8 trials, (\d) of them from the cache/.exec(again.output)?.[1]);
  expect(reused).toBeGreaterThanOrEqual(2);
  expect(reused).toBeLessThan(trials);
  expect(again.errors).toContain(`trials: ${reused} of ${trials} are in the cache`);
  expect(leftovers(name)).toEqual([]);
  expect(differences(resultsFiles(path.join(folder, name, 'results')), whole)).toEqual([]);
}

let whole: Map<string, Buffer>;

beforeAll(async () => {
  writeMadeUpConfig(folder, manyVariants(trials));
  const { code, errors } = await run('whole');
  expect(code, errors).toBe(0);
  whole = resultsFiles(path.join(folder, 'whole/results'));
}, 120_000);

test('Ctrl-C keeps finished trials and earlier results, leaves nothing unfinished, and the run goes on from there', async () => {
  const earlier = putEarlierResults('interrupted');
  const { code, output, errors } = await run('interrupted', signalling('SIGINT'));
  expect({ code, output }).toEqual({ code: 130, output: '' });
  expect(errors).toMatch(/\ninkledger: stopped after [23] of 8 trials; they are kept, and no results were touched\./);
  expect(leftovers('interrupted')).toEqual([]);
  await expectWholeCache('interrupted');
  expect(filesIn('interrupted', 'results')).toEqual([earlier]);
  expect(readFileSync(earlier, 'utf8')).toBe('earlier');
  await expectToGoOn('interrupted');
}, 120_000);

test('a run that is killed leaves nothing half-written in place, and the next one clears what it left beside', async () => {
  const earlier = putEarlierResults('killed');
  const { signal, pid } = await run('killed', signalling('SIGKILL'));
  expect(signal).toBe('SIGKILL');
  await expectWholeCache('killed');
  expect(readFileSync(earlier, 'utf8')).toBe('earlier');
  putLeftovers('killed', pid);
  await expectToGoOn('killed');
}, 120_000);

test('a run that is killed in its results, and in the swap of folders, ends with the same bytes', async () => {
  putEarlierResults('again');
  cpSync(path.join(folder, 'whole/cache'), path.join(folder, 'again/cache'), { recursive: true });
  for (const preload of [killing('before', 5), killing('after', /c\.old-[^/]*$/)]) {
    const { signal, errors } = await run('again', preload);
    expect(signal, errors).toBe('SIGKILL');
    await expectWholeCache('again');
  }
  // Nothing is in place: the old folder is aside.
  expect(readdirSync(path.join(folder, 'again/results')).filter((name) => /^c($|\.old-)/.test(name))).toHaveLength(1);
  const { code, output, errors } = await run('again');
  expect(code, errors).toBe(0);
  expect(output).toContain('8 trials, 8 of them from the cache');
  expect(leftovers('again')).toEqual([]);
  expect(readdirSync(path.join(folder, 'again/results'))).toEqual(['c']);
  expect(differences(resultsFiles(path.join(folder, 'again/results')), whole)).toEqual([]);
}, 120_000);

test('a second run on the same results is refused with exit code 3 and who is at work, and can wait', async () => {
  const release = await lockFolder(path.join(folder, 'whole/results/c'));
  try {
    const refused = await run('whole');
    expect({ code: refused.code, output: refused.output }).toEqual({ code: 3, output: '' });
    expect(refused.errors).toMatch(
      new RegExp(`^inkledger: .+whole/results/c: another run is at work on it \\(process ${process.pid} on .+--wait`),
    );
    const waiting = run('whole', undefined, ['--wait']);
    await expect.poll(() => waiting.errors(), { timeout: 60_000 }).toContain('waiting: ');
    await release();
    const { code, errors } = await waiting;
    expect(code, errors).toBe(0);
  } finally {
    await release();
  }
}, 120_000);
