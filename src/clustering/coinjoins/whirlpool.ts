import { inputCount, outputCount } from '../transactions.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { outputAddressesDiffer } from './input-addresses.ts';
import { inputsAreOf, outputsAreOf } from './script-types.ts';

export interface WhirlpoolSettings {
  /** Satoshi of each pool's denomination. */
  readonly pools: readonly number[];
  readonly leastParticipants: number;
  /** Five at first; later cycles took up to ten where fees were low. */
  readonly mostParticipants: number;
  /** Satoshi above the denomination that a new coin may bring along for the miner. */
  readonly mostExcess: number;
}

export const whirlpoolDefaults: WhirlpoolSettings = {
  // Samourai's four pools, and the two of Ashigaru, which runs the same protocol since 2025.
  pools: [100_000, 1_000_000, 5_000_000, 50_000_000, 2_500_000, 25_000_000],
  leastParticipants: 5,
  mostParticipants: 10,
  mostExcess: 110_000,
};

/** Whirlpool: n coins of one denomination in, n out; new coins bring a little more, coins that mix again exactly that. */
export function whirlpool(settings: Partial<WhirlpoolSettings> = {}): CoinJoinRule {
  const { pools, leastParticipants, mostParticipants, mostExcess } = { ...whirlpoolDefaults, ...settings };
  return {
    name: 'whirlpool',
    description: `${leastParticipants} to ${mostParticipants} P2WPKH inputs and as many P2WPKH outputs, each output worth a pool's denomination; some inputs exactly that, the others up to ${mostExcess} satoshi more`,
    source:
      'Stütz, Stockinger et al. 2022, "Adoption and Actual Privacy of Decentralized CoinJoin Implementations in Bitcoin" (SCDH); up to ten participants and later pools as in Dumplings (Ficsór; crocs-muni)',
    matches(chain, transaction) {
      const count = outputCount(chain, transaction);
      if (count < leastParticipants || count > mostParticipants || inputCount(chain, transaction) !== count)
        return false;
      const { transactions, inputs, outputs } = chain;
      const [firstInput, firstOutput] = [transactions.firstInput[transaction], transactions.firstOutput[transaction]];
      const pool = outputs.value[firstOutput];
      if (!pools.includes(pool)) return false;
      let again = 0;
      for (let i = 0; i < count; i++) {
        if (outputs.value[firstOutput + i] !== pool) return false;
        const excess = inputs.value[firstInput + i] - pool;
        if (!(excess >= 0 && excess <= mostExcess)) return false;
        if (excess === 0) again++;
      }
      return (
        again >= 1 &&
        again < count &&
        inputsAreOf(chain, transaction, ['p2wpkh']) &&
        outputsAreOf(chain, transaction, ['p2wpkh']) &&
        outputAddressesDiffer(chain, transaction)
      );
    },
  };
}
