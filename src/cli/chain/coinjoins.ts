import type { CommandModule } from 'yargs';
import { type ChainArguments, chainOptions } from './chain-options.ts';

/** `inkledger chain coinjoins`: transactions that several people made together. */
export const coinjoinsCommand: CommandModule<object, ChainArguments> = {
  command: 'coinjoins <files..>',
  describe: 'List transactions that look like CoinJoins, by rule',
  builder: chainOptions,
  async handler(args) {
    const { coinjoinsReport } = await import('./coinjoins-report.ts');
    const { writeParts } = await import('./write-parts.ts');
    await writeParts([await coinjoinsReport(args)]);
  },
};
