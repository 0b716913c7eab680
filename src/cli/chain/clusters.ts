import type { CommandModule } from 'yargs';
import { chainOptions } from './chain-options.ts';
import type { ClustersArguments } from './clustering-arguments.ts';

/** `inkledger chain clusters`: addresses grouped by supposed owner. */
export const clustersCommand: CommandModule<object, ClustersArguments> = {
  command: 'clusters <files..>',
  describe: 'Group addresses by their supposed owner',
  builder: (yargs) =>
    chainOptions(yargs)
      .option('change', {
        type: 'string',
        requiresArg: true,
        default: 'none',
        describe: 'Change heuristic, whose output joins the inputs where it names exactly one; or JSON: {"all": […]}',
      })
      .option('coinjoins', {
        choices: ['ignore', 'include'] as const,
        default: 'ignore' as const,
        describe: 'Whether CoinJoins join nothing, or are taken like any other transaction',
      })
      .option('coinjoin-rule', {
        type: 'string',
        array: true,
        nargs: 1,
        default: ['blocksci'],
        describe: 'What is a CoinJoin; give it again for more rules',
      })
      .option('equate', {
        choices: ['nothing', 'keys-and-scripts', 'revealed', 'wrapped'] as const,
        default: 'revealed' as const,
        describe: 'Which addresses are one from the start: of one key or script; and script hashes with what they wrap',
      })
      .example('$0 chain clusters blk00000.dat --network regtest --change optimal', 'Common input and optimal change')
      .example(
        '$0 chain clusters blocks/ --network mainnet --change \'{"all": ["locktime", "spent"]}\'',
        'Both at once',
      ),
  async handler(args) {
    const { clustersReport } = await import('./clusters-report.ts');
    const { writeParts } = await import('./write-parts.ts');
    await writeParts(await clustersReport(args));
  },
};
