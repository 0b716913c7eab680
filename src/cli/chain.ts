import type { CommandModule } from 'yargs';
import { type ChainArguments, chainOptions } from './chain/chain-options.ts';

const statsCommand: CommandModule<object, ChainArguments> = {
  command: 'stats <files..>',
  describe: 'Check blocks and count what they hold',
  builder: chainOptions,
  async handler(args) {
    const { chainStats } = await import('./chain/stats.ts');
    process.stdout.write(chainStats(args));
  },
};

/** `inkledger chain …`: reads the block chain, and says what is in it and who may own it. */
export const chainCommand: CommandModule = {
  command: 'chain <command>',
  describe: 'Read blocks of the Bitcoin chain',
  builder: (yargs) => yargs.command([statsCommand] as CommandModule[]).demandCommand(1, 'Name a command.'),
  handler() {},
};
