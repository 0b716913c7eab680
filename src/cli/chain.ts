import type { CommandModule } from 'yargs';
import { changeCommand } from './chain/change.ts';
import { clustersCommand } from './chain/clusters.ts';
import { coinjoinsCommand } from './chain/coinjoins.ts';
import { statsCommand } from './chain/stats.ts';

/** Every command below `chain`, in the order in which `--help` lists them. */
// biome-ignore lint/suspicious/noExplicitAny: each command has arguments of its own
const chainCommands: CommandModule<any, any>[] = [statsCommand, changeCommand, clustersCommand, coinjoinsCommand];

/** `inkledger chain …`: reads the block chain, and says what is in it and who may own it. */
export const chainCommand: CommandModule = {
  command: 'chain <command>',
  describe: 'Read blocks of the Bitcoin chain',
  builder: (yargs) => yargs.command(chainCommands).demandCommand(1, 'Name a command.'),
  handler() {},
};
