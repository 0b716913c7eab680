import type { RandomStream } from '../../../src/common/random.ts';
import { pickIndex } from '../draws.ts';
import { type Ledger, newAddress } from './ledger.ts';

/** Pools, by their share of the blocks; each is paid on one address. */
const pools = [0.4, 0.3, 0.2, 0.1];

/** The reward address of the next block. */
export type RewardAddress = () => number;

/** Adds the pools' wallets to the ledger. @param addWallet makes a wallet of a new miner, by name */
export function miners(ledger: Ledger, addWallet: (id: string) => number, stream: RandomStream): RewardAddress {
  const addresses = pools.map((_, pool) =>
    newAddress(ledger, addWallet(`miner-${pool + 1}`), pool % 2 === 0 ? 'p2pkh' : 'p2wpkh'),
  );
  return () => addresses[pickIndex(stream, pools)]!;
}
