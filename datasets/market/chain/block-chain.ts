import type { RandomStream } from '../../../src/common/random.ts';
import { normal } from '../draws.ts';
import type { MarketSettings } from '../settings.ts';
import { coinbaseTransaction } from './coinbase.ts';
import { doubleHash } from './double-hash.ts';
import { genesisBlock, genesisCoinbase, genesisTime } from './genesis.ts';
import { mineHeader } from './header.ts';
import type { Ledger } from './ledger.ts';
import { rootOf } from './merkle.ts';
import type { Draft } from './send.ts';
import { enter } from './send.ts';
import { subsidy } from './subsidy.ts';
import { variableLength } from './variable-length.ts';

/** The blocks made so far; index = height. It grows. */
export interface BlockChain {
  readonly raw: Uint8Array[];
  readonly hash: Uint8Array[];
  /** Unix seconds at which it was found. */
  readonly found: number[];
  /** Unix seconds in its header. */
  readonly headerTime: number[];
  /** Transaction numbers of the ledger, the coinbase first. */
  readonly transactions: (readonly number[])[];
}

/** A chain of the genesis block alone, entered in the ledger too. */
export function newBlockChain(ledger: Ledger): BlockChain {
  const raw = genesisBlock();
  const draft = { kind: 'coinbase', wallet: -1, sent: genesisTime, spends: [] } as const;
  // Nobody's: no address is tied to its output, and no node lets it be spent.
  const coinbase = enter(ledger, genesisCoinbase(), {
    ...draft,
    pays: [{ data: new Uint8Array(0) }],
    fee: 0,
    operations: 4,
  });
  return {
    raw: [raw],
    hash: [doubleHash(raw.subarray(0, 80))],
    found: [genesisTime],
    headerTime: [genesisTime],
    transactions: [[coinbase]],
  };
}

/**
 * Mines the next block: a coinbase that takes subsidy and fees, then the members in the order given, parents first.
 *
 * @param found Unix seconds
 * @param rewardAddress of the miner
 * @returns the coinbase's number
 */
export function appendBlock(
  ledger: Ledger,
  chain: BlockChain,
  members: readonly number[],
  found: number,
  rewardAddress: number,
  { headerNoiseSeconds }: MarketSettings['chain'],
  stream: RandomStream,
): number {
  const { transactions, addresses } = ledger;
  const height = chain.raw.length;
  const reward = members.reduce((sum, member) => sum + transactions.fee[member]!, subsidy(height));
  const witnessIds = members.map((member) => transactions.witnessId.get(member));
  const transaction = coinbaseTransaction(
    height,
    reward,
    addresses.script(rewardAddress),
    ledger.signed,
    rootOf([new Uint8Array(32), ...witnessIds]),
  );
  const pays: Draft['pays'] = [{ address: rewardAddress, value: reward }, { data: new Uint8Array(36) }];
  const draft: Draft = { kind: 'coinbase', wallet: -1, sent: found, spends: [], pays };
  const coinbase = enter(ledger, transaction, { ...draft, fee: 0, operations: 4 });
  const all = [coinbase, ...members];
  const root = rootOf(all.map((member) => transactions.id.get(member)));
  const noisy = Math.round(found + (headerNoiseSeconds > 0 ? headerNoiseSeconds * normal(stream) : 0));
  const time = Math.max(noisy, medianTimePast(chain.headerTime) + 1);
  const { header, hash } = mineHeader(chain.hash.at(-1)!, root, time);
  const bodies = all.map((member) => transactions.raw.get(member));
  chain.raw.push(Buffer.concat([header, variableLength(all.length), ...bodies]));
  chain.hash.push(hash);
  chain.found.push(found);
  chain.headerTime.push(time);
  chain.transactions.push(all);
  return coinbase;
}

/** The median of the last eleven headers' times: the next must be above it. */
function medianTimePast(times: readonly number[]): number {
  const last = times.slice(-11).sort((x, y) => x - y);
  return last[Math.floor(last.length / 2)]!;
}
