import { InputError } from '../common/error.ts';
import type { NetworkName } from './chain.ts';
import { readTransactions } from './exports/read-transactions.ts';
import { type ReadChainOptions, readChain } from './read-chain.ts';
import type { ChainReading } from './scan-blocks.ts';

const exportName = /\.(json|jsonl|ndjson|csv|parquet)$/i;

/**
 * Reads the chain from files of either kind, told by their names: exports of transactions (`.json`, `.jsonl`,
 * `.ndjson`, `.csv`, `.parquet`) or blocks (anything else, and folders).
 *
 * @throws InputError with file and line or byte; also where both kinds are given
 */
export async function loadChain(
  paths: string | readonly string[],
  network: NetworkName,
  options: ReadChainOptions = {},
): Promise<ChainReading> {
  const files = [paths].flat();
  const exported = files.filter((file) => exportName.test(file));
  if (exported.length === 0) return readChain(files, network, options);
  if (exported.length < files.length) {
    const block = files.find((file) => !exportName.test(file));
    throw new InputError(`${exported[0]} is an export of transactions, ${block} holds blocks: give files of one kind`);
  }
  if (options.undo !== undefined) {
    throw new InputError('an undo file goes with blocks, not with an export of transactions');
  }
  return readTransactions(files, network);
}
