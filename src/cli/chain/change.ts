import type { CommandModule } from 'yargs';
import { chainOptions } from './chain-options.ts';
import type { ChangeArguments } from './clustering-arguments.ts';

/** `inkledger chain change`: which outputs change heuristics take for change. */
export const changeCommand: CommandModule<object, ChangeArguments> = {
  command: 'change <files..>',
  describe: 'List which outputs may be change, by heuristic',
  builder: (yargs) =>
    chainOptions(yargs).option('heuristic', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'A change heuristic, as power-of-ten(4); give it again for more (all of them unless given)',
    }),
  async handler(args) {
    const { changeReport } = await import('./change-report.ts');
    const { writeParts } = await import('./write-parts.ts');
    await writeParts(await changeReport(args));
  },
};
