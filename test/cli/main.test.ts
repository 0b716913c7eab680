import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import yargs from 'yargs';
import { commands } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';

const entry = fileURLToPath(new URL('../../src/cli/inkledger.js', import.meta.url));

afterEach(() => vi.restoreAllMocks());

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program as a user does. */
const inkledger = (...args: string[]) => inkledgerIn({}, ...args);

function inkledgerIn(environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [entry, ...args],
      { env: { ...process.env, ...environment } },
      (error, output, errors) => {
        resolve({ code: error === null ? 0 : Number(error.code), output, errors });
      },
    );
  });
}

test('--help lists every command', async () => {
  const { code, output, errors } = await inkledger('--help');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  for (const { command } of commands) expect(output).toContain(`inkledger ${command}`);
});

test('a command runs, with the modules it loads', async () => {
  const { code, output } = await inkledger('schema', '--to', '-');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toHaveProperty('$schema');
});

test('what tsx translated for --help is kept for the next run', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-main-'));
  try {
    await inkledgerIn({ TMPDIR: folder, TEMP: folder, TMP: folder }, '--help');
    const [kept] = readdirSync(folder);
    const sizes = readdirSync(path.join(folder, kept)).map((file) => statSync(path.join(folder, kept, file)).size);
    expect(sizes.length).toBeGreaterThan(commands.length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a mistake is one line and exit code 2, in the arguments and in what a command's modules find", async () => {
  expect(await inkledger('reproduse')).toEqual({
    code: 2,
    output: '',
    errors: 'inkledger: Did you mean reproduce? (inkledger --help lists what there is)\n',
  });
  const missing = await inkledger('dossiers', 'c.yaml', '--to');
  expect(missing).toMatchObject({ code: 2, errors: expect.stringMatching(/^inkledger: Not enough arguments.*\n$/) });
  const { code, errors } = await inkledger('datasets', 'show', 'sotv');
  expect(code).toBe(2);
  expect(errors).toMatch(/^inkledger: unknown dataset "sotv".*\n$/);
});

test('what a command needs is made ready before it runs, once, and not for help', async () => {
  const seen: string[] = [];
  const run = (...args: string[]) =>
    main(
      yargs(args).command('probe', 'A command for this test', {}, () => void seen.push('ran')),
      async () => void seen.push('ready'),
    );
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const names of [[], ['probe'], ['datasets'], ['datasets', 'check'], ['run']]) await run(...names, '--help');
  expect(log).toHaveBeenCalledTimes(5);
  await expect(run('prove')).rejects.toThrow('exit 2');
  expect(seen).toEqual([]);
  await run('probe');
  expect(seen).toEqual(['ready', 'ran']);
});
