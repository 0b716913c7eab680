import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { InputError } from '../common/error.ts';
import { commands } from './commands.ts';

/** Exit codes, as docs/commands.md lists them. */
const exitCode = { failure: 1, badInput: 2 } as const;

await yargs(hideBin(process.argv))
  .scriptName('inkledger')
  .usage('$0 <command>\n\nLinks ads to their owners on labelled research data, and says how often that is wrong.')
  .command(commands)
  .demandCommand(1, 'Name a command.')
  .recommendCommands()
  .strict()
  .completion('completion', 'Print a shell completion script')
  .version(false)
  .alias('help', 'h')
  .wrap(Math.min(110, process.stdout.columns ?? 110))
  .fail((message, error) => report(error ?? new InputError(`${message} (inkledger --help lists what there is)`)))
  .parseAsync();

function report(error: unknown): never {
  if (error instanceof InputError) {
    process.stderr.write(`inkledger: ${error.message}\n`);
    process.exit(exitCode.badInput);
  }
  process.stderr.write(`inkledger: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(exitCode.failure);
}
