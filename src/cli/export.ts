import type { CommandModule } from 'yargs';
import type { ExportResultsArguments } from './export/export.ts';

/** `inkledger export <what..>`. */
export const exportCommand: CommandModule<object, ExportResultsArguments> = {
  command: 'export <what..>',
  describe: "Pack results for a paper's artifact: with configs, how to rerun them, checksums and an RO-Crate",
  builder: (yargs) =>
    yargs
      .positional('what', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Configs, results folders, or a folder of them',
      })
      .option('to', {
        type: 'string',
        demandOption: true,
        requiresArg: true,
        describe: 'The folder to write, or a file whose name ends in .zip',
      })
      .option('results', { type: 'string', default: 'results', describe: 'Folder that holds the results of configs' })
      .option('force', { type: 'boolean', default: false, describe: 'Replace an export that is there' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler(args) {
    const { exportResults } = await import('./export/export.ts');
    process.stdout.write(await exportResults(args));
  },
};
