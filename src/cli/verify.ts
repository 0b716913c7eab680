import type { CommandModule } from 'yargs';
import { allowPathOption } from './run.ts';
import type { VerifyArguments } from './verify-and-report.ts';

/** `inkledger verify [config…]`. */
export const verifyCommand: CommandModule<object, VerifyArguments> = {
  command: 'verify [configs..]',
  describe: 'Rerun configs from scratch and compare every number, table and figure with the committed results',
  builder: (yargs) =>
    yargs
      .positional('configs', { type: 'string', array: true, describe: 'YAML files; those of the suite unless named' })
      .option('suite', { type: 'string', default: 'configs/suite.yaml', describe: 'The list of configs' })
      .option('results', {
        type: 'string',
        default: 'results',
        describe: 'Folder of the committed results, one folder a config below it',
      })
      .option('quick', {
        type: 'boolean',
        default: false,
        describe: 'Run a fixed sample of the trials, and compare the numbers that they determine',
      })
      .option('tolerance', {
        type: 'number',
        describe:
          'Relative, of numbers that are not whole (1e-9 where code, Node or platform differ, else 0: equal bytes)',
      })
      .option('workers', { type: 'number', describe: 'Worker threads (all cores unless told)' })
      .option('allow-path', allowPathOption)
      .option('quiet', { type: 'boolean', default: false, describe: 'No progress' })
      .option('json', { type: 'boolean', default: false, describe: 'Report as JSON on standard output' }),
  async handler(args) {
    const { verifyAndReport } = await import('./verify-and-report.ts');
    await verifyAndReport(args);
  },
};
