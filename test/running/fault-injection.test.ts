import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openCache } from '../../src/running/cache.ts';
import type { Plan } from '../../src/running/plan.ts';
import { noProgress } from '../../src/running/progress.ts';
import { type RunReport, runConfigs } from '../../src/running/run.ts';
import { noFailure, withFailures } from './failing-file-system.ts';

// Trials that take no time, run in this thread, so that each call of the file system can be made to fail in turn. All
// that writes, reads, locks and clears is the real one. Provenance would ask git, and is not compared.
vi.mock('../../experiments/index.ts', () => {
  const squares = {
    name: 'squares',
    schema: z.strictObject({
      title: z.string(),
      experiment: z.literal('squares'),
      seed: z.int(),
      numbers: z.array(z.int()),
    }),
    datasets: () => [],
    plan: ({ numbers }: { numbers: number[] }) =>
      numbers.map((number) => ({ label: `square of ${number}`, settings: { number } })),
    runTrial: async ({ number }: { number: number }) => ({ square: number ** 2 }),
    summarise: ({ title }: { title: string }, outcomes: { square: number }[]) => ({
      metrics: { squares: outcomes.map(({ square }) => square) },
      tables: [
        {
          name: 'table',
          columns: [{ key: 'square', header: 'square', format: 'count' }],
          caption: title,
          notes: [],
          rows: outcomes.map(({ square }) => [square]),
        },
      ],
      charts: [],
    }),
  };
  return { experiments: [squares], findExperiment: () => squares };
});
// Of no commit, machine or time: the same bytes in every run.
vi.mock('../../src/running/provenance.ts', () => ({
  provenanceOf: ({ name, config, configFiles, trials }: Plan) => ({
    ...{ command: '', datasets: [], seed: config.seed, trials, packages: {} },
    config: { name, hash: '', resolved: config, files: configFiles },
    code: { release: '', version: '', commit: null, lockfile: null },
    ...{ node: '', platform: '', processor: '', finished: '2026-01-01T00:00:00.000Z', seconds: 0 },
  }),
}));
vi.mock('piscina', () => ({
  Piscina: class {
    async run(task: never, { name }: { name: 'trial' | 'results' }) {
      return (await import('../../src/running/worker.ts'))[name](task);
    }
    async destroy() {}
  },
}));

const home = mkdtempSync(path.join(tmpdir(), 'inkledger-faults-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const deadPid = spawnSync(process.execPath, ['--version']).pid;

function writeConfig(numbers: readonly number[]): void {
  writeFileSync(
    path.join(home, 'c.yaml'),
    `title: Squares\nexperiment: squares\nseed: 1\nnumbers: [${numbers.join(', ')}]\n`,
  );
}

interface Ended {
  readonly report?: RunReport;
  readonly error?: unknown;
  /** How many calls it made that change what is on the disk. */
  readonly calls: number;
}

/** Runs the config with results and cache in a folder, as a process of its own that is gone afterwards. */
async function run(folder: string, failures = noFailure): Promise<Ended> {
  const ended: { report?: RunReport; error?: unknown } = {};
  const calls = await withFailures(failures, async () => {
    const options = {
      configFiles: [path.join(home, 'c.yaml')],
      resultsFolder: path.join(folder, 'results'),
      cacheFolder: path.join(folder, 'cache'),
      workers: 1,
      progress: noProgress,
      signal: new AbortController().signal,
    };
    await runConfigs(options).then(
      (report) => Object.assign(ended, { report }),
      (error) => Object.assign(ended, { error }),
    );
  });
  bury(folder);
  return { ...ended, calls };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** Every results file by name, what is beside the results folder included. */
const results = (folder: string) =>
  Object.fromEntries(
    filesIn(path.join(folder, 'results')).map((file) => [
      file,
      readFileSync(path.join(folder, 'results', file), 'utf8'),
    ]),
  );

const isFinished = (file: string) => /^[0-9a-f]{64}$/.test(path.basename(file));

/** Every file of the cache that has its name is whole. @returns how many there are */
async function expectWholeCache(folder: string): Promise<number> {
  const damaged: string[] = [];
  const cache = openCache(path.join(folder, 'cache'), (file) => damaged.push(file));
  const finished = filesIn(path.join(folder, 'cache')).filter(isFinished);
  for (const file of finished) expect(await cache.has(path.basename(file)), file).toBe(true);
  expect(damaged).toEqual([]);
  return finished.length;
}

/** Makes what this process left the work of one that is dead. */
function bury(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).reverse()) {
    const at = path.join(entry.parentPath, entry.name);
    if (entry.name.includes(`-${process.pid}-`)) {
      renameSync(at, path.join(entry.parentPath, entry.name.replace(`-${process.pid}-`, `-${deadPid}-`)));
    } else if (entry.parentPath.endsWith('.lock')) {
      writeFileSync(at, readFileSync(at, 'utf8').replace(`"pid":${process.pid}`, `"pid":${deadPid}`));
    }
  }
}

let before: Record<string, string>;
let after: Record<string, string>;
let calls: number;

/** A case begins with the results of an earlier run, whose trials are in its cache. */
function begin(name: string): string {
  const folder = path.join(home, name);
  cpSync(path.join(home, 'earlier'), folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  writeConfig([1, 2]);
  await run(path.join(home, 'earlier'));
  writeConfig([2, 3, 4]);
  const folder = begin('undisturbed');
  before = results(folder);
  const undisturbed = await run(folder);
  expect(undisturbed.error).toBeUndefined();
  calls = undisturbed.calls;
  after = results(folder);
  expect(after).not.toEqual(before);
  // Locks, two trials, seven files, the swap of the folders.
  expect(calls).toBeGreaterThan(50);
});

async function expectToEnd(folder: string, finished: number): Promise<void> {
  const { report, error } = await run(folder);
  expect(error).toBeUndefined();
  // Of the earlier run's two trials, one is not asked for.
  expect(report).toMatchObject({ trials: 3, reused: finished - 1, damaged: [] });
  expect(results(folder)).toEqual(after);
  expect(filesIn(path.join(folder, 'cache')).filter((file) => /\.(making|old)-/.test(file))).toEqual([]);
  expect(readdirSync(path.join(folder, 'results'))).toEqual(['c']);
}

const said: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room (ENOSPC)',
  EROFS: 'the disk is read-only: choose another folder (EROFS)',
  EACCES: 'permission denied: check the permissions of the file and of its folder (EACCES)',
};

test.each(['once', 'full'] as const)(
  'a disk that fails (%s) at any call ends the run with one line, keeps what was there, and the next run gives the same bytes',
  async (failure) => {
    for (let at = 1; at <= calls; at++) {
      const folder = begin(`${failure}-${at}`);
      const code = failure === 'full' ? 'ENOSPC' : Object.keys(said)[at % 3]!;
      const { error } = await run(folder, { at, failure, code });
      // Only what nobody needs may fail unseen: clearing up, after which all is there.
      if (error === undefined) {
        expect(results(folder), `call ${at}`).toMatchObject(after);
      } else {
        expect(error, `call ${at}`).toMatchObject({ name: 'EnvironmentError' });
        const { message } = error as Error;
        expect(message).toContain(`: ${said[code]}`);
        expect(message).toMatch(
          new RegExp(`^(square of \\d: |results of c: )?${folder}/(results|cache)[\\w/.-]*: [^\\n]+$`),
        );
        expect(message).not.toMatch(/making|old-/);
        expect([before, after], `call ${at}`).toContainEqual(results(folder));
      }
      await expectToEnd(folder, await expectWholeCache(folder));
      rmSync(folder, { recursive: true });
    }
  },
);

test('a run that is killed at any call loses nothing, and the next one gives the same bytes', async () => {
  for (let at = 1; at <= calls; at++) {
    const folder = begin(`killed-${at}`);
    await run(folder, { at, failure: 'killed', code: 'ENOSPC' });
    const kept = results(folder);
    const places = Object.keys(kept).filter((file) => file.startsWith('c/'));
    const inPlace = Object.fromEntries(places.map((file) => [file, kept[file]]));
    const aside = Object.keys(kept).some((file) => /^c\.old-/.test(file));
    // Between the two renames of a swap nothing is in place, and the old folder is aside.
    expect(aside ? [{}, after] : [before, after], `call ${at}`).toContainEqual(inPlace);
    await expectToEnd(folder, await expectWholeCache(folder));
    rmSync(folder, { recursive: true });
  }
});
