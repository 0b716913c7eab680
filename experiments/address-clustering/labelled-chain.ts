import { loadChain } from '../../src/chain/load-chain.ts';
import { viewChain } from '../../src/clustering/chain-view.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import type { LabelledChain } from './labelled.ts';
import { simulatedChain } from './market-chain.ts';
import { readOwners } from './owner-file.ts';
import type { Source } from './settings.ts';

/** Trials on one chain follow each other: it is read or simulated once a worker. */
const remembered = memo<Promise<LabelledChain>>(2);

/** @throws InputError for blocks or owners that can't be read */
export function labelledChain(source: Source): Promise<LabelledChain> {
  return remembered(hashValue(source), async () => {
    if (source.kind === 'market') return simulatedChain(source.settings);
    const { paths, network, undo, owners } = source;
    const { chain } = await loadChain(paths, network, undo === null ? {} : { undo });
    const known = await readOwners(owners, chain.addresses, network);
    return { view: viewChain(chain), ...known, transactionKind: null };
  });
}
