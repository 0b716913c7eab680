import { loadChain } from '../../src/chain/load-chain.ts';
import { viewChain } from '../../src/clustering/chain-view.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import type { FilePaths } from '../experiment.ts';
import type { LabelledChain } from './labelled.ts';
import { simulatedChain } from './market-chain.ts';
import { readOwners } from './owner-file.ts';
import type { Source } from './settings.ts';

/** Trials on one chain follow each other: it is read or simulated once a worker. */
const remembered = memo<Promise<LabelledChain>>(2);

/**
 * @param files where the files of a user's own chain are, by their hashes
 * @throws InputError for blocks or owners that can't be read
 */
export function labelledChain(source: Source, files: FilePaths): Promise<LabelledChain> {
  return remembered(hashValue(source), async () => {
    if (source.kind === 'market') return simulatedChain(source.settings);
    const { paths, network, undo, owners } = source;
    const places = paths.map((hash) => files[hash]);
    const { chain } = await loadChain(places, network, undo === null ? {} : { undo: files[undo] });
    const known = await readOwners(files[owners], chain.addresses, network);
    return { view: viewChain(chain), ...known, transactionKind: null };
  });
}
