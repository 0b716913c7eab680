import type { Argv } from 'yargs';
import type { NetworkName } from '../../chain/chain.ts';

/** What every `chain` command takes. */
export interface ChainArguments {
  readonly files: string[];
  readonly network: NetworkName;
  readonly undo?: string;
  readonly json: boolean;
}

/** Adds the files of a chain, and how to read and report them, to a command. */
export function chainOptions<Given>(yargs: Argv<Given>): Argv<Given & ChainArguments> {
  return yargs
    .positional('files', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: "Block files, folders of a node's blk*.dat, single blocks, or exports of transactions",
    })
    .option('network', {
      choices: ['mainnet', 'testnet', 'regtest'] as const,
      demandOption: true,
      describe: 'Whose blocks they are',
    })
    .option('undo', {
      type: 'string',
      requiresArg: true,
      describe: 'What the inputs spend: for each, value (64 bits) and script (with its length before it)',
    })
    .option('json', { type: 'boolean', default: false, describe: 'Print JSON alone on standard output' });
}
