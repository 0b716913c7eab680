import type { Chain } from '../../chain/chain.ts';
import { inputCount } from '../transactions.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { commonestValue, outputValueCounts } from './output-values.ts';
import { inputsAreOf, outputsAreOf } from './script-types.ts';

export interface Wasabi1Settings {
  /** Satoshi of the base denomination. */
  readonly denomination: number;
  /** Satoshi by which rounds departed from it. */
  readonly tolerance: number;
  readonly leastEqualOutputs: number;
  /** Outputs whose value nobody else has: at least one change and the coordinator's fee. */
  readonly leastSingleOutputs: number;
  /** Equal outputs asked of a transaction that pays a coordinator's known address. */
  readonly leastEqualOutputsWithCoordinator: number;
}

export const wasabi1Defaults: Wasabi1Settings = {
  denomination: 10_000_000,
  tolerance: 2_000_000,
  leastEqualOutputs: 10,
  leastSingleOutputs: 2,
  leastEqualOutputsWithCoordinator: 3,
};

/** Key hashes of the two P2WPKH addresses that the coordinator was paid to until block 610,000. */
const coordinatorKeyHashes = [
  '869f5c7a4cd7776ae0c0fcd9c3315abb239a9f0d',
  'eaaab82317670d0ee3013b073b25a7a5c780f528',
].map((hash) => Buffer.from(hash, 'hex'));

/** Wasabi 1 (ZeroLink): many outputs of about 0.1 BTC; in its first years also any that pays the known coordinator. */
export function wasabi1(settings: Partial<Wasabi1Settings> = {}): CoinJoinRule {
  const chosen = { ...wasabi1Defaults, ...settings };
  return {
    name: 'wasabi-1',
    description: `P2WPKH only; ${chosen.leastEqualOutputs} or more outputs of one value within ${chosen.tolerance} satoshi of ${chosen.denomination}, no more of them than inputs, and ${chosen.leastSingleOutputs} or more of a value of their own; or a coordinator's known address beside ${chosen.leastEqualOutputsWithCoordinator} equal outputs`,
    source:
      'Stütz, Stockinger et al. 2022, "Adoption and Actual Privacy of Decentralized CoinJoin Implementations in Bitcoin" (WCDH); Dumplings (Ficsór; crocs-muni)',
    matches(chain, transaction) {
      const inputs = inputCount(chain, transaction);
      if (inputs < 2) return false;
      const counts = outputValueCounts(chain, transaction);
      const { value, count } = commonestValue(counts);
      if (count >= chosen.leastEqualOutputsWithCoordinator && paysCoordinator(chain, transaction)) return true;
      return (
        count >= chosen.leastEqualOutputs &&
        inputs >= count &&
        Math.abs(value - chosen.denomination) <= chosen.tolerance &&
        singles(counts) >= chosen.leastSingleOutputs &&
        inputsAreOf(chain, transaction, ['p2wpkh']) &&
        outputsAreOf(chain, transaction, ['p2wpkh'])
      );
    },
  };
}

function singles(counts: ReadonlyMap<number, number>): number {
  let found = 0;
  for (const count of counts.values()) found += count === 1 ? 1 : 0;
  return found;
}

function paysCoordinator({ addresses, transactions, outputs }: Chain, transaction: number): boolean {
  const coordinators = coordinatorKeyHashes.map((hash) => addresses.find('p2wpkh', hash)).filter((found) => found >= 0);
  if (coordinators.length === 0) return false;
  for (let o = transactions.firstOutput[transaction]; o < transactions.firstOutput[transaction + 1]; o++) {
    if (coordinators.includes(outputs.address[o])) return true;
  }
  return false;
}
