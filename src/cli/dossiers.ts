import type { CommandModule } from 'yargs';
import type { DossiersArguments } from './dossiers/write.ts';
import { allowPathOption } from './run.ts';

/** `inkledger dossiers <config>`. */
export const dossiersCommand: CommandModule<object, DossiersArguments> = {
  command: 'dossiers <config>',
  describe: 'Write what ties each sure group of ads together, as JSON and as a page: for a config of owner-grouping',
  builder: (yargs) =>
    yargs
      .positional('config', { type: 'string', demandOption: true, describe: 'A YAML file' })
      .option('to', { type: 'string', demandOption: true, requiresArg: true, describe: 'The folder to write' })
      .option('above', {
        type: 'number',
        default: 0.9,
        describe: 'Least probability that a group is right',
      })
      .option('variant', { type: 'string', describe: 'A variant of the config; the first unless told' })
      .option('market', { type: 'number', describe: 'The seed of a tested market; the first unless told' })
      .option('allow-path', allowPathOption)
      .option('include-identifiers', {
        type: 'boolean',
        default: false,
        describe: 'Leave phones, e-mail addresses and links in; the dossiers say so',
      })
      .option('force', { type: 'boolean', default: false, describe: 'Replace dossiers that are there' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler(args) {
    const { writeDossiers } = await import('./dossiers/write.ts');
    process.stdout.write(await writeDossiers(args));
  },
};
