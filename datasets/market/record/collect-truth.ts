import { hashText } from '../../../src/chain/hash-text.ts';
import type { BlockChain } from '../chain/block-chain.ts';
import type { Owner } from '../people/owners.ts';
import type { Processor } from '../processor/processor.ts';
import type { Purchase } from '../site/purchases.ts';
import type { MarketTruth } from '../truth.ts';
import type { World } from '../world.ts';
import { addressTextAt, addressTruth } from './address-truth.ts';
import { chainTruth } from './chain-truth.ts';
import { ownerTruths } from './owner-truths.ts';
import { purchaseTruths } from './purchase-truths.ts';

/**
 * What only the simulation knows, numbered as the blocks are.
 *
 * @param voices the authors who lent the words, by owner; none where templates wrote
 */
export function collectTruth(
  world: World,
  chain: BlockChain,
  owners: readonly Owner[],
  purchases: readonly Purchase[],
  { invoices }: Processor,
  voices: readonly string[],
): MarketTruth {
  const { ledger, entities } = world;
  const addresses = addressTruth(ledger.addresses);
  const confirmed = new Set(chain.transactions.flat());
  const txid = (transaction: number): string | null =>
    confirmed.has(transaction) ? hashText(ledger.transactions.id.get(transaction)) : null;
  return {
    purchases: purchaseTruths(purchases, invoices, txid),
    owners: ownerTruths(owners, purchases, voices),
    invoices: invoices.map(({ transaction, address, ...invoice }) => ({
      ...invoice,
      address: addressTextAt(addresses, address),
      txid: txid(transaction),
    })),
    entities,
    wallets: ledger.wallets.map(({ entity }) => ({ entity })),
    ...chainTruth(ledger, chain),
    addresses,
  };
}
