import type { CommandModule } from 'yargs';
import type { DoctorArguments } from './doctor/examine.ts';

/** `inkledger doctor`: what is wrong with an installation. */
export const doctorCommand: CommandModule<object, DoctorArguments> = {
  command: 'doctor',
  describe: 'Say what is wrong with an installation, a line a check; exit code 1 where something is',
  builder: (yargs) =>
    yargs
      .option('results', { type: 'string', default: 'results', describe: 'Folder for results, as of run' })
      .option('cache', { type: 'string', default: '.cache', describe: 'Folder for finished trials, as of run' })
      .option('data', { type: 'boolean', default: false, describe: 'Also load every dataset and compare its hash' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' }),
  async handler(args) {
    const { examine } = await import('./doctor/examine.ts');
    const { text, wrong } = await examine(args);
    process.stdout.write(text);
    if (wrong) process.exitCode = 1;
  },
};
