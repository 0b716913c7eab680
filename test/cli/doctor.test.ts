import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findingsOf } from '../../src/cli/doctor/finding.ts';
import { leftoversFinding, locksFinding, roomFinding, writableFinding } from '../../src/cli/doctor/folders.ts';
import { drawingFinding, signingFinding, tablesFinding } from '../../src/cli/doctor/machinery.ts';
import { nodeFinding } from '../../src/cli/doctor/node-version.ts';
import { lockfileFinding, packagesFinding } from '../../src/cli/doctor/packages.ts';
import { unfinishedPath } from '../../src/common/leftovers.ts';
import { processNamespace } from '../../src/common/processes.ts';
import { lockFolder, lockPath } from '../../src/running/folder-lock.ts';

const entry = fileURLToPath(new URL('../../src/cli/inkledger.js', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]) => path.join(folder, ...parts);
const deadPid = spawnSync(process.execPath, ['--version']).pid;

function put(file: string, content: unknown = ''): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), typeof content === 'string' ? content : JSON.stringify(content));
}

test.each([
  ['v20.19.0', '>=20.19', 'ok'],
  ['v20.18.3', '>=20.19', 'problem'],
  ['v22.1.0', '>=20.19', 'ok'],
  ['v9.0.0', '>=20.19', 'problem'],
  ['v20.19.1', '>=20.19.2', 'problem'],
  ['v21.0.0-nightly', '>=20', 'ok'],
])('Node %s where %s is asked for: %s', (version, engines, status) => {
  expect(nodeFinding(version, engines)).toMatchObject({ status });
});

/** An installation of two packages, one of them the project's own, one more for work on it, and one for another platform. */
function install(): void {
  put('package.json', { dependencies: { a: '1.0.0', own: 'file:.shims/own' }, devDependencies: { tool: '3.0.0' } });
  put('package-lock.json', {
    packages: {
      '': { dependencies: { a: '1.0.0', own: 'file:.shims/own' }, devDependencies: { tool: '3.0.0' } },
      '.shims/own': { version: '5.0.0' },
      'node_modules/own': { resolved: '.shims/own', link: true },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/tool': { version: '3.0.0', dev: true },
      'node_modules/windows': { version: '1.0.0', optional: true },
    },
  });
  put('node_modules/a/package.json', { version: '1.0.0' });
  put('node_modules/a/node_modules/@b/c/package.json', { version: '2.0.0' });
  put('node_modules/own/package.json', { version: '5.0.0' });
}

test('packages are as pinned; those for work on it and for other platforms may be missing', () => {
  install();
  expect(packagesFinding(folder)).toEqual({ status: 'ok', found: '5 packages are as pinned' });
  expect(lockfileFinding(folder)).toMatchObject({ status: 'ok' });
});

test.each([
  ['node_modules/a/package.json', '1.0.1', 'a 1.0.0 is installed as 1.0.1'],
  ['node_modules/a/node_modules/@b/c/package.json', '9.0.0', '@b/c 2.0.0 is installed as 9.0.0'],
  ['node_modules/own/package.json', '2.88.2', 'own 5.0.0 is installed as 2.88.2'],
  ['node_modules/tool/package.json', '2.0.0', 'tool 3.0.0 is installed as 2.0.0'],
])('another version of a package is a problem: %s', (file, version, found) => {
  install();
  put(file, { version });
  expect(packagesFinding(folder)).toEqual({ status: 'problem', found, remedy: 'npm ci' });
});

test('a missing package is a problem', () => {
  install();
  rmSync(at('node_modules/a'), { recursive: true });
  expect(packagesFinding(folder).found).toBe('a 1.0.0 is not installed, @b/c 2.0.0 is not installed');
});

test('a lockfile of another package.json is a problem', () => {
  install();
  put('package.json', { dependencies: { a: '1.1.0', own: 'file:.shims/own' }, devDependencies: { tool: '3.0.0' } });
  expect(lockfileFinding(folder)).toMatchObject({
    status: 'problem',
    found: 'package.json asks for a 1.1.0, package-lock.json for 1.0.0',
  });
});

test('without a lockfile, packages are held to package.json', () => {
  install();
  rmSync(at('package-lock.json'));
  expect(lockfileFinding(folder)).toMatchObject({ status: 'note' });
  expect(packagesFinding(folder)).toMatchObject({ status: 'ok' });
  put('node_modules/a/package.json', { version: '1.0.1' });
  expect(packagesFinding(folder)).toMatchObject({ status: 'problem' });
});

test('what trials need of native and foreign code works here', async () => {
  for (const finding of [tablesFinding, drawingFinding, signingFinding]) {
    expect(await finding()).toMatchObject({ status: 'ok' });
  }
});

test('a folder is tried for writing, whether it is there or not, and left as it was', async () => {
  expect(await writableFinding(folder)).toEqual({ status: 'ok', found: `${folder} may be written` });
  expect(await writableFinding(at('a/b'))).toEqual({
    status: 'ok',
    found: `${at('a/b')} is not there, and may be written`,
  });
  expect(readdirSync(folder)).toEqual([]);
  put('file');
  const [finding] = await findingsOf([{ name: 'results', remedy: 'r', run: () => writableFinding(at('file')) }]);
  expect(finding).toMatchObject({ check: 'results', status: 'problem', remedy: 'r' });
  expect(await roomFinding(at('a/b'))).toMatchObject({ found: expect.stringMatching(/^\d+\.\d GiB are free for /) });
});

test('what killed runs and other machines left is told', async () => {
  mkdirSync(at('cache/ab'), { recursive: true });
  expect(await leftoversFinding([at('results'), at('cache')])).toMatchObject({ status: 'ok' });
  const left = unfinishedPath(at('cache/ab/key'), 'making').replace(`-${process.pid}-`, `-${deadPid}-`);
  writeFileSync(left.replace(/making-[0-9a-f]{8}/, 'making-00000000'), '');
  expect((await leftoversFinding([at('cache')])).found).toMatch(/^another machine left, or is writing, .+making-0{8}/);
  writeFileSync(left, '');
  expect(await leftoversFinding([at('cache')])).toMatchObject({ status: 'note', found: `killed runs left ${left}` });
});

test('locks of runs that are at work, killed or unknown are told', async () => {
  const release = await lockFolder(at('results/group/paper'));
  expect((await locksFinding(at('results'))).found).toMatch(
    new RegExp(`^a run is at work on ${at('results/group/paper')} \\(process ${process.pid} on `),
  );
  await release();
  expect(await locksFinding(at('results'))).toMatchObject({ status: 'ok' });
  const file = path.join(lockPath(at('results/paper')), 'x.json');
  mkdirSync(path.dirname(file));
  writeFileSync(file, JSON.stringify({ pid: deadPid, host: os.hostname(), since: '', namespace: processNamespace() }));
  expect((await locksFinding(at('results'))).found).toBe(`a killed run left the lock of ${at('results/paper')}`);
  writeFileSync(file, '');
  expect(await locksFinding(at('results'))).toMatchObject({
    status: 'problem',
    remedy: `if that run is gone, remove ${path.dirname(file)}`,
  });
});

test('the command tells a line a check, and ends with 1 where something is wrong', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [entry, 'doctor', '--cache', at('cache'), ...args], { encoding: 'utf8' });
  writeFileSync(at('file'), '');
  const { status, stdout } = run('--json', '--results', at('file'));
  const { ok, findings } = JSON.parse(stdout);
  expect({ status, ok }).toEqual({ status: 1, ok: false });
  const told = Object.fromEntries(
    findings.map((finding: { check: string; status: string }) => [finding.check, finding.status]),
  );
  expect(told).toMatchObject({
    node: 'ok',
    drawing: 'ok',
    signing: 'ok',
    tables: 'ok',
    workers: 'ok',
    results: 'problem',
  });
  const lines = run('--results', at('file')).stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(findings.length);
  expect(lines.find((line) => line.includes(' results '))).toMatch(/^problem +results +.+ → choose another --results$/);
});

test('without its packages inkledger says so in one line', () => {
  mkdirSync(at('src/cli'), { recursive: true });
  put('package.json', { type: 'module', engines: { node: '>=20' } });
  copyFileSync(entry, at('src/cli/inkledger.js'));
  const run = () => spawnSync(process.execPath, [at('src/cli/inkledger.js'), 'doctor'], { encoding: 'utf8' });
  expect(run()).toMatchObject({
    status: 3,
    stderr: `inkledger: its packages are not installed (yargs is missing): run npm ci in ${folder}/\n`,
  });
  put('package.json', { type: 'module', engines: { node: '>=999.1' } });
  expect(run()).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/this is Node .+: install 999\.1 or later\n$/),
  });
});
