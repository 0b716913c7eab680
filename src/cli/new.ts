import type { CommandModule } from 'yargs';
import type { NewArguments } from './new/scaffold.ts';

/** `inkledger new <kind> <name>`. */
export const newCommand: CommandModule<object, NewArguments> = {
  command: 'new <kind> <name>',
  describe: 'Add a working file of your own, its test and its line in the index: a start to be changed',
  builder: (yargs) =>
    yargs
      .positional('kind', {
        type: 'string',
        demandOption: true,
        describe: 'feature-group, dataset, experiment, change-heuristic or matcher',
      })
      .positional('name', { type: 'string', demandOption: true, describe: 'Its name: lowercase words and hyphens' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler(args) {
    const { scaffold } = await import('./new/scaffold.ts');
    process.stdout.write(await scaffold(args));
  },
};
