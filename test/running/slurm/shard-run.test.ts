import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deadRuns, openRun, own, stayAlive } from '../../../src/running/slurm/shard-run.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'inkledger-shard-run-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

async function runOf(owner: { host?: string; pid?: number; minutesAgo?: number }) {
  const run = await openRun(cache);
  const file = path.join(run.folder, 'run.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...owner }));
  const told = new Date(Date.now() - (owner.minutesAgo ?? 0) * 60_000);
  utimesSync(file, told, told);
  return run;
}

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;
const dead = async () => (await deadRuns(cache)).map(({ run }) => run.name);

test('a run is dead with its process, on this machine', async () => {
  await runOf({ minutesAgo: 60 });
  const { name } = await runOf({ pid: deadPid() });
  expect(await dead()).toEqual([name]);
});

test('a run of another machine is dead when it has given no sign of life for ten minutes', async () => {
  const elsewhere = { host: 'another', pid: deadPid() };
  await runOf({ ...elsewhere, minutesAgo: 9 });
  const silent = await runOf({ ...elsewhere, minutesAgo: 11 });
  expect(await dead()).toEqual([silent.name]);
  await stayAlive(silent);
  expect(await dead()).toEqual([]);
});

test('a run that was stopped is dead, and known for it', async () => {
  const run = await openRun(cache);
  await own(run, true);
  expect(await deadRuns(cache)).toEqual([{ run, stopped: true }]);
});
