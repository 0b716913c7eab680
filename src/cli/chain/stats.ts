import type { CommandModule } from 'yargs';
import { type ChainArguments, chainOptions } from './chain-options.ts';

/** `inkledger chain stats`: checks blocks and counts what they hold. */
export const statsCommand: CommandModule<object, ChainArguments> = {
  command: 'stats <files..>',
  describe: 'Check blocks and count what they hold',
  builder: chainOptions,
  async handler(args) {
    const { chainStats } = await import('./stats-report.ts');
    process.stdout.write(await chainStats(args));
  },
};
