import type { Chain } from '../../chain/chain.ts';
import { feeOf, inputCount, isCoinbase, outputCount } from '../transactions.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { distinctInputAddresses, outputAddressesDiffer } from './input-addresses.ts';
import { commonestValue, outputValueCounts } from './output-values.ts';

export interface JoinMarketSettings {
  /** Two are possible, but so is a payment of one amount to two people. */
  readonly leastParticipants: number;
  /** Satoshi: above the dust that BlockSci's rule leaves out too. */
  readonly leastDenomination: number;
  /** Share of the denomination that each maker may earn: a bound of our own, far above what makers ask. */
  readonly mostMakerFee: number;
}

export const joinMarketDefaults: JoinMarketSettings = {
  leastParticipants: 3,
  leastDenomination: 2_731,
  mostMakerFee: 0.01,
};

/**
 * JoinMarket: each participant gets one output of the denomination, and its change; a taker who sweeps gets none. The
 * change values differ, all outputs pay different scripts, and no input is worth more than one participant gets out
 * and pays (a cheap necessary condition in place of the subset sums of the publication).
 */
export function joinMarket(settings: Partial<JoinMarketSettings> = {}): CoinJoinRule {
  const { leastParticipants, leastDenomination, mostMakerFee } = { ...joinMarketDefaults, ...settings };
  return {
    name: 'joinmarket',
    description: `n outputs of one value, ${leastParticipants} or more, beside n or n − 1 that all differ, to scripts that all differ, from n or more addresses, no input worth more than a participant's share`,
    source:
      'Schnoering & Vazirgiannis 2023, "Heuristics for Detecting CoinJoin Transactions on the Bitcoin Blockchain"; Dumplings (Ficsór; crocs-muni)',
    matches(chain, transaction) {
      const [inputs, outputs] = [inputCount(chain, transaction), outputCount(chain, transaction)];
      const participants = Math.ceil(outputs / 2);
      if (participants < leastParticipants || inputs < participants || isCoinbase(chain, transaction)) return false;
      const counts = outputValueCounts(chain, transaction);
      const { value, count } = commonestValue(counts);
      if (count !== participants || value < leastDenomination || counts.size !== outputs - participants + 1)
        return false;
      const mostPaid = feeOf(chain, transaction) + (participants - 1) * mostMakerFee * value;
      return (
        largestInput(chain, transaction) <= value + largestBut(counts, value) + mostPaid &&
        distinctInputAddresses(chain, transaction) >= participants &&
        outputAddressesDiffer(chain, transaction)
      );
    },
  };
}

/** NaN where the value of any input is unknown: then no bound holds. */
function largestInput({ transactions, inputs }: Chain, transaction: number): number {
  let largest = 0;
  for (let i = transactions.firstInput[transaction]; i < transactions.firstInput[transaction + 1]; i++) {
    largest = Math.max(largest, inputs.value[i]);
  }
  return largest;
}

function largestBut(counts: ReadonlyMap<number, number>, denomination: number): number {
  let largest = 0;
  for (const value of counts.keys()) if (value !== denomination) largest = Math.max(largest, value);
  return largest;
}
