import type { CommandModule } from 'yargs';
import type { ExplainArguments } from './explain-pair.ts';

/** `inkledger explain A B`. */
export const explainCommand: CommandModule<object, ExplainArguments> = {
  command: 'explain <a> <b>',
  describe: 'Print every feature of a pair of text files, taken raw: nothing is cleaned or masked',
  builder: (yargs) =>
    yargs
      .positional('a', { type: 'string', demandOption: true, describe: 'A text file (UTF-8)' })
      .positional('b', { type: 'string', demandOption: true, describe: 'Another text file (UTF-8)' })
      .option('features', {
        type: 'string',
        default: 'paper',
        describe:
          'Feature groups, separated by commas, or "all", which leaves the no-text baselines out; ' +
          'a group that learns across texts learns from these two',
      })
      .option('names', { type: 'string', describe: 'First names to look for: a file, a JSON array of lowercase names' })
      .option('format', {
        choices: ['html', 'plain'] as const,
        default: 'html' as const,
        describe: 'What ends a line: <br>, as published, or a newline',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON' }),
  async handler(args) {
    const { explain } = await import('./explain-pair.ts');
    process.stdout.write(await explain(args));
  },
};
