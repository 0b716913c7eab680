import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processNamespace, startOf } from '../../src/common/processes.ts';
import { holderOf, lockFolder, lockPath } from '../../src/running/folder-lock.ts';
import type { Holder } from '../../src/running/lock-holder.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'lock-'));
  folder = path.join(parent, 'paper');
});
afterEach(() => rmSync(parent, { recursive: true }));

const deadPid = spawnSync(process.execPath, ['--version']).pid;

/** A lock as a process that is no more under our control left it. */
function leave(holder: Partial<Holder>): void {
  const here = { pid: deadPid, host: os.hostname(), since: '2026-01-01T00:00:00.000Z', namespace: processNamespace() };
  mkdirSync(lockPath(folder), { recursive: true });
  writeFileSync(path.join(lockPath(folder), 'left.json'), JSON.stringify({ ...here, ...holder }));
}

test('a second run is refused with who has the folder and what to do; a released folder is free', async () => {
  const release = await lockFolder(folder);
  expect(await holderOf(folder)).toMatchObject({ pid: process.pid, host: os.hostname() });
  const refused = lockFolder(folder);
  await expect(refused).rejects.toMatchObject({ name: 'EnvironmentError' });
  await expect(refused).rejects.toThrow(
    new RegExp(`^${folder}: another run is at work on it \\(process ${process.pid} on .+, since 20.+\\): let it end`),
  );
  await release();
  expect(readdirSync(parent)).toEqual([]);
  await (await lockFolder(folder))();
});

test('other folders beside it are free', async () => {
  const release = await lockFolder(folder);
  await (await lockFolder(path.join(parent, 'other')))();
  await release();
});

test('a run that waits gets it when it is released, and says once whom it waits for', async () => {
  const release = await lockFolder(folder);
  const told: string[] = [];
  const waited = lockFolder(folder, { waiting: (why) => told.push(why) });
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toContain(`process ${process.pid}`);
  await release();
  await (await waited)();
  expect(told).toHaveLength(1);
});

test('a wait can be stopped, and leaves nothing', async () => {
  const release = await lockFolder(folder);
  const stop = new AbortController();
  const waited = lockFolder(folder, { waiting: () => stop.abort(), signal: stop.signal });
  await expect(waited).rejects.toMatchObject({ name: 'AbortError' });
  await release();
  expect(readdirSync(parent)).toEqual([]);
});

test('the lock of a process that was killed is taken over', async () => {
  leave({});
  expect(await holderOf(folder)).toBeUndefined();
  const release = await lockFolder(folder);
  expect(await holderOf(folder)).toMatchObject({ pid: process.pid });
  await release();
  expect(existsSync(lockPath(folder))).toBe(false);
});

test('a killed process may have left the lock empty', async () => {
  mkdirSync(lockPath(folder));
  await (await lockFolder(folder))();
});

test('the number of a killed process that another one got since does not keep the lock', async () => {
  const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    leave({ pid: living.pid!, start: startOf(living.pid!) });
    await expect(lockFolder(folder)).rejects.toThrow(`process ${living.pid} `);
    // Linux alone tells when a process started.
    if (startOf(living.pid!) === undefined) return;
    leave({ pid: living.pid!, start: 'an earlier boot 1' });
    await (await lockFolder(folder))();
  } finally {
    living.kill('SIGKILL');
  }
});

test.each([
  ['another machine', { host: 'elsewhere' }],
  ['another container', { namespace: 'pid:[1]' }],
])('the lock of %s stays, and what to remove is said', async (_, holder) => {
  leave(holder);
  await expect(lockFolder(folder)).rejects.toThrow(`if it is gone, remove ${lockPath(folder)}`);
  expect(readdirSync(lockPath(folder))).toEqual(['left.json']);
});

test('a lock that can’t be read stays, and what to remove is said', async () => {
  leave({});
  writeFileSync(path.join(lockPath(folder), 'left.json'), '{"pid":');
  await expect(lockFolder(folder)).rejects.toThrow(`remove ${lockPath(folder)} if no run is at work`);
});

test('of many that come at once, on a free folder or a dead lock, one gets it', async () => {
  for (let round = 0; round < 40; round++) {
    if (round % 2 === 1) leave({});
    const ended = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const got = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(got).toHaveLength(1);
    await got[0]!();
    expect(readdirSync(parent)).toEqual([]);
  }
});

test('a file in the place of the results is an input error', async () => {
  writeFileSync(path.join(parent, 'results'), '');
  await expect(lockFolder(path.join(parent, 'results/paper'))).rejects.toMatchObject({ name: 'InputError' });
});
