import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('../../src/cli/inkledger.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-stopped-'));
const preload = path.join(folder, 'preload.mjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sends Ctrl-C from inside, the moment that something unfinished has been made: from here it might come too early. */
beforeAll(() =>
  writeFileSync(
    preload,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
for (const name of ['open', 'mkdir']) {
  const call = fs.promises[name];
  fs.promises[name] = async (file, ...rest) => {
    const made = await call(file, ...rest);
    if (String(file).includes('.making-')) process.kill(process.pid, 'SIGINT');
    return made;
  };
}
syncBuiltinESMExports();
`,
  ),
);

function inkledger(...args: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ['--import', pathToFileURL(preload).href, entry, ...args]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

test.each([
  ['export', 'spammers.csv', ['export', 'spamassassin-solicitations', '--force']],
  ['simulate', 'market', ['simulate', '--unsigned', '--force']],
])('Ctrl-C while `datasets %s` writes keeps what was there and leaves nothing', async (name, target, args) => {
  const own = path.join(folder, name);
  const kept = name === 'simulate' ? path.join(own, target, 'market.json') : path.join(own, target);
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, 'earlier');
  const { code, output, errors } = await inkledger('datasets', ...args, '--to', path.join(own, target));
  expect({ code, output }, errors).toEqual({ code: 130, output: '' });
  expect(errors).toBe(`\ninkledger: stopped; nothing of ${path.join(own, target)} was written\n`);
  expect(readdirSync(own)).toEqual([target]);
  expect(readFileSync(kept, 'utf8')).toBe('earlier');
});
