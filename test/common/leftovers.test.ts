import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../src/common/atomic-write.ts';
import { writeFolder } from '../../src/common/folder-write.ts';
import { removeLeftovers, unfinishedIn, unfinishedPath } from '../../src/common/leftovers.ts';

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

test('what is unfinished is told with whose it is', async () => {
  writeFileSync(unfinishedOf(deadPid, 'a.json'), '{');
  writeFileSync(unfinishedPath(path.join(folder, 'b'), 'old'), '{');
  writeFileSync(unfinishedOf(deadPid, 'c').replace(/making-[0-9a-f]{8}/, 'making-00000000'), '{');
  const told = (await unfinishedIn(folder)).map(({ base, kind, of }) => `${base} ${kind} ${of}`);
  expect(told.sort()).toEqual(['a.json making dead', 'b old self', 'c making another machine']);
});

test('a write that is given up leaves the old content and nothing beside it', async () => {
  const given = AbortSignal.abort();
  writeFileSync(path.join(folder, 'a.json'), 'old');
  await expect(writeAtomically(path.join(folder, 'a.json'), 'new', given)).rejects.toBe(given.reason);
  makeFolder(path.join(folder, 'market'), 'old');
  await expect(writeFolder(path.join(folder, 'market'), async () => {}, given)).rejects.toBe(given.reason);
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'market']);
  expect(readFileSync(path.join(folder, 'a.json'), 'utf8')).toBe('old');
  expect(readFileSync(path.join(folder, 'market/a.txt'), 'utf8')).toBe('old');
});

test('where there is no folder there is nothing to remove', async () => {
  await removeLeftovers(path.join(folder, 'none'));
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
