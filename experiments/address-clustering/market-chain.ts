import type { MarketSettings } from '../../datasets/market/settings.ts';
import { simulateMarket } from '../../datasets/market/simulate.ts';
import { type AddressTruth, transactionKinds } from '../../datasets/market/truth.ts';
import type { AddressTable } from '../../src/chain/address-table.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { scriptTypes } from '../../src/chain/script-types.ts';
import { viewChain } from '../../src/clustering/chain-view.ts';
import type { LabelledChain } from './labelled.ts';

/**
 * Simulates a market and reads its blocks. The owner of an address is who holds its wallet: a person with two wallets
 * is one owner, an exchange with all its customers' coins another.
 */
export function simulatedChain(settings: MarketSettings): LabelledChain {
  const { blocks, truth } = simulateMarket(settings);
  const { chain } = scanBlocks(blocks, 'regtest');
  const entityOf = truth.wallets.map(({ entity }) => entity);
  return {
    view: viewChain(chain),
    ...ownersOf(chain.addresses, truth.addresses, entityOf),
    owners: truth.entities.length,
    transactionKind: (transaction) => transactionKinds[truth.transactions.kind[transaction]],
  };
}

const hashSlot = 32;

function ownersOf(addresses: AddressTable, truth: AddressTruth, entityOf: readonly number[]) {
  const owner = new Int32Array(addresses.count).fill(-1);
  let ownedElsewhere = 0;
  for (let made = 0; made < truth.count; made++) {
    const type = scriptTypes[truth.type[made]];
    const length = type === 'p2tr' ? 32 : 20;
    const address = addresses.find(type, truth.hash.subarray(hashSlot * made, hashSlot * made + length));
    if (address < 0) ownedElsewhere++;
    else owner[address] = entityOf[truth.wallet[made]];
  }
  return { owner, ownedElsewhere };
}
