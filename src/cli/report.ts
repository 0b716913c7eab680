import type { CommandModule } from 'yargs';
import type { ReportArguments } from './report/write.ts';

/** `inkledger report`. */
export const reportCommand: CommandModule<object, ReportArguments> = {
  command: 'report',
  describe: 'Write all results as one HTML page that needs nothing else',
  builder: (yargs) =>
    yargs
      .option('results', {
        type: 'string',
        default: 'results',
        requiresArg: true,
        describe: 'Folder with results, as run and reproduce write them',
      })
      .option('to', { type: 'string', default: 'report.html', requiresArg: true, describe: 'The file to write' })
      .option('force', { type: 'boolean', default: false, describe: 'Replace a file that is no such page' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler(args) {
    const { writeReport } = await import('./report/write.ts');
    process.stdout.write(await writeReport(args));
  },
};
