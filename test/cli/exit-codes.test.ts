import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-exit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How each exit code comes about; gives the code and what standard error holds. */
const provoked: Readonly<Record<string, () => Promise<{ code: number | null; errors: string }>>> = {
  0: () => runProgram(['datasets', 'list']),
  // A disk or a terminal that fails is no mistake of the user's.
  1: () => runProgram(['datasets', 'list'], { NODE_OPTIONS: `--import "data:text/javascript,${broken}"` }),
  2: () => runProgram(['datasets', 'show', 'sotv']),
  3: withoutPackages,
  130: interrupted,
};

const broken = encodeURIComponent("process.stdout.write = () => { throw new Error('broken on purpose'); };");

/** The program in a folder where nobody has installed its packages. */
async function withoutPackages() {
  const program = path.join(folder, 'src/cli/inkledger.js');
  mkdirSync(path.dirname(program), { recursive: true });
  for (const file of ['src/cli/inkledger.js', 'package.json']) {
    copyFileSync(path.join(root, file), path.join(folder, file));
  }
  const { status, stderr } = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
  return { code: status, errors: stderr };
}

/** A run that is told to stop as soon as it says how far it is. */
function interrupted(): Promise<{ code: number | null; errors: string }> {
  const at = (name: string) => path.join(folder, name);
  const args = ['run', 'test/golden/author-linking.yaml', '--results', at('results'), '--cache', at('cache')];
  const child = spawn(process.execPath, ['src/cli/inkledger.js', ...args, '--workers', '1'], { cwd: root });
  let errors = '';
  child.stderr.on('data', (data) => {
    if (errors === '') child.kill('SIGINT');
    errors += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, errors }));
  });
}

test('docs/commands.md lists the exit codes, and each comes about', async () => {
  const text = await readFile(path.join(root, 'docs/commands.md'), 'utf8');
  const table = /\| exit code .*\n\| -.*\n((?:\|.*\n)+)/.exec(text)![1];
  expect(Array.from(table.matchAll(/^\| (\d+) /gm), ([, code]) => code)).toEqual(Object.keys(provoked));
  for (const [code, provoke] of Object.entries(provoked)) expect((await provoke()).code, code).toBe(Number(code));
});

test('a mistake and a lack of the machine are one line, a failure of the program a stack trace', async () => {
  for (const code of [2, 3]) expect((await provoked[code]()).errors).toMatch(/^inkledger: [^\n]+\n$/);
  expect((await provoked[1]()).errors).toMatch(/^inkledger: Error: broken on purpose\n( +at .*\n)+/);
});
