import type { Argv } from 'yargs';
import { asEnvironmentError, EnvironmentError } from '../common/environment-error.ts';
import { InputError } from '../common/error.ts';
import { projectFolder } from '../running/project-folder.ts';
import { commands } from './commands.ts';
import { completionValues } from './completion/values.ts';

/** Exit codes, as docs/commands.md lists them. */
const exitCode = { failure: 1, badInput: 2, environment: 3 } as const;

/**
 * Parses a command line and runs the command it names. A user's mistake ends the process with one line.
 *
 * @param yargs a fresh parser of what follows the program's name
 * @param beforeCommand awaited before a command runs: not for help, nor where the arguments are wrong
 */
export async function main(yargs: Argv, beforeCommand: () => Promise<void>): Promise<void> {
  await yargs
    .scriptName('inkledger')
    .usage('$0 <command>\n\nLinks ads to their owners on labelled research data, and says how often that is wrong.')
    .middleware(({ help }) => (help ? undefined : beforeCommand()))
    .command(commands)
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    // Its own command prints a script that knows only a program on PATH: ours is `completion`, this one is not shown.
    .completion('yargs-completion', false, complete)
    .version(false)
    // Help ends by itself: an exit would cut off tsx, which keeps what it translated for the next run.
    .exitProcess(false)
    .alias('help', 'h')
    .wrap(Math.min(110, process.stdout.columns ?? 110))
    .fail((message, error) => report(isMistake(error) ? mistake(message ?? error.message) : error))
    .parseAsync();
}

/** What yargs itself finds wrong: most comes as a message alone, a missing value as an error of its own. */
function isMistake(error: Error | undefined): boolean {
  return error === undefined || error.name === 'YError';
}

function mistake(message: string): InputError {
  return new InputError(`${message} (inkledger --help lists what there is)`);
}

/** What a shell is told where a word is completed: values that we know, else what yargs knows. */
function complete(_current: string, _given: unknown, byYargs: () => void, done: (completions: string[]) => void): void {
  // All words, the program's name first, follow yargs' own option.
  const words = process.argv.slice(process.argv.indexOf('--get-yargs-completions') + 2);
  const values = completionValues(words, commands, { root: projectFolder, folder: process.cwd() });
  if (values.length > 0) done(values);
  else byYargs();
}

function report(error: unknown): never {
  if (isNamed(error, InputError)) {
    process.stderr.write(`inkledger: ${error.message}\n`);
    process.exit(exitCode.badInput);
  }
  const fault = asEnvironmentError(error);
  if (fault !== undefined || isNamed(error, EnvironmentError)) {
    process.stderr.write(`inkledger: ${(fault ?? (error as Error)).message}\n`);
    process.exit(exitCode.environment);
  }
  process.stderr.write(`inkledger: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(exitCode.failure);
}

/** By name: a command's modules come through a loader of their own, with a class of their own. */
function isNamed(error: unknown, { name }: { readonly name: string }): error is Error {
  return error instanceof Error && error.name === name;
}
