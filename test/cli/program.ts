import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import yargs from 'yargs';
import { commands } from '../../src/cli/commands.ts';

const entry = fileURLToPath(new URL('../../src/cli/inkledger.js', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program as a user does. */
export function runProgram(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [entry, ...args],
      { env: { ...process.env, ...environment }, maxBuffer: 2 ** 28 },
      (error, output, errors) => resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
    );
  });
}

/** What `--help` says of a command: `['datasets', 'list']`; of the program where none is named. */
export function helpOf(path: readonly string[]): Promise<string> {
  const parser = yargs([])
    .scriptName('inkledger')
    .command(commands)
    .completion('yargs-completion', false)
    .version(false)
    .exitProcess(false)
    .wrap(null);
  return new Promise((resolve, reject) => {
    parser.parse([...path, '--help'], {}, (error, _given, output) => (error ? reject(error) : resolve(output)));
  });
}

/** Every command that does something, with its help: those below a command stand for it. */
export async function leafCommands(): Promise<Map<string, string>> {
  const leaves = new Map<string, string>();
  const visit = async (path: readonly string[]) => {
    const help = await helpOf(path);
    const prefix = ['inkledger', ...path].join(' ');
    const inner = help
      .split('\n')
      .filter((line) => line.startsWith(`  ${prefix} `))
      .map((line) => line.slice(prefix.length + 3).split(' ')[0])
      .filter((word) => /^[a-z]/.test(word));
    if (inner.length === 0) leaves.set(path.join(' '), help);
    for (const word of inner) await visit([...path, word]);
  };
  await visit([]);
  return leaves;
}
