import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../src/common/atomic-write.ts';
import { writeFolder } from '../../src/common/folder-write.ts';
import { removeLeftovers, unfinishedPath } from '../../src/common/leftovers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leftovers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const deadPid = spawnSync(process.execPath, ['--version']).pid;

/** A path of work in progress, as another process names it. */
function unfinishedOf(pid: number, name: string, kind: 'making' | 'old' = 'making'): string {
  return unfinishedPath(path.join(folder, name), kind).replace(`-${process.pid}-`, `-${pid}-`);
}

function makeFolder(at: string, content: string): void {
  mkdirSync(at);
  writeFileSync(path.join(at, 'a.txt'), content);
}

test('files and folders of dead processes go, whatever else is there stays', async () => {
  writeFileSync(unfinishedOf(deadPid, 'a.b.json'), '{');
  makeFolder(unfinishedOf(deadPid, 'results'), 'half');
  writeFileSync(path.join(folder, 'a.making-1'), 'of the user');
  writeFileSync(path.join(folder, 'a.json'), '{}');
  await removeLeftovers(folder);
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'a.making-1']);
});

test('what a living process is at stays', async () => {
  const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    writeFileSync(unfinishedOf(living.pid!, 'a.json'), '{');
    await removeLeftovers(folder, true);
    expect(readdirSync(folder)).toHaveLength(1);
  } finally {
    living.kill('SIGKILL');
  }
});

test('what this process is at goes only when told', async () => {
  writeFileSync(unfinishedPath(path.join(folder, 'a.json'), 'making'), '{');
  await removeLeftovers(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  await removeLeftovers(folder, true);
  expect(readdirSync(folder)).toEqual([]);
});

test('what another machine is at stays', async () => {
  const ours = unfinishedOf(deadPid, 'a.json');
  writeFileSync(ours.replace(/making-[0-9a-f]{8}/, 'making-00000000'), '{');
  await removeLeftovers(folder, true);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('an old folder goes back to its place only where nothing is there', async () => {
  makeFolder(unfinishedOf(deadPid, 'lost', 'old'), 'old');
  makeFolder(unfinishedOf(deadPid, 'kept', 'old'), 'old');
  makeFolder(path.join(folder, 'kept'), 'new');
  await removeLeftovers(folder);
  expect(readdirSync(folder).sort()).toEqual(['kept', 'lost']);
  expect(readFileSync(path.join(folder, 'lost/a.txt'), 'utf8')).toBe('old');
  expect(readFileSync(path.join(folder, 'kept/a.txt'), 'utf8')).toBe('new');
});

test('where there is no folder there is nothing to remove', async () => {
  await removeLeftovers(path.join(folder, 'none'));
});

test('writers clear the folder they write to', async () => {
  writeFileSync(unfinishedOf(deadPid, 'x.json'), '{');
  await writeAtomically(path.join(folder, 'y.json'), '{}');
  expect(readdirSync(folder)).toEqual(['y.json']);
  makeFolder(unfinishedOf(deadPid, 'market'), 'half');
  await writeFolder(path.join(folder, 'market'), async (making) => writeFileSync(path.join(making, 'a.txt'), 'whole'));
  expect(readdirSync(folder).sort()).toEqual(['market', 'y.json']);
});

test('a folder that fails to be made leaves the old one and nothing beside it', async () => {
  makeFolder(path.join(folder, 'market'), 'old');
  const failing = writeFolder(path.join(folder, 'market'), async (making) => {
    writeFileSync(path.join(making, 'a.txt'), 'half');
    throw new Error('no more room');
  });
  await expect(failing).rejects.toThrow('no more room');
  expect(readdirSync(folder)).toEqual(['market']);
  expect(readFileSync(path.join(folder, 'market/a.txt'), 'utf8')).toBe('old');
});
