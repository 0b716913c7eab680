import type { Voice } from '../../datasets/market/ads/voices.ts';
import type { Posting, PriceSnapshot } from '../../datasets/market/market.ts';
import type { MarketSettings } from '../../datasets/market/settings.ts';
import { simulateMarket } from '../../datasets/market/simulate.ts';
import type { OwnerTruth, PurchaseTruth } from '../../datasets/market/truth.ts';
import { payingWallets } from '../../src/attribution/identities/paying-wallets.ts';
import type { MinuteRange } from '../../src/attribution/minute-rates.ts';
import type { Chain } from '../../src/chain/chain.ts';
import { hashText } from '../../src/chain/hash-text.ts';
import { firstSeen, type MempoolLog } from '../../src/chain/mempool-log.ts';
import { type RateLog, rateLog } from '../../src/chain/rate-log.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { viewChain } from '../../src/clustering/chain-view.ts';
import { findChangeHeuristic } from '../../src/clustering/change/index.ts';
import { clusterAddresses } from '../../src/clustering/cluster-addresses.ts';
import { coinJoinRules } from '../../src/clustering/coinjoins/index.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import type { Document } from '../../src/text/document.ts';

/** A market as an observer has it, with the truth by number. */
export interface PreparedMarket {
  readonly ads: readonly Document[];
  readonly postings: readonly Posting[];
  readonly prices: readonly PriceSnapshot[];
  readonly tags: readonly string[];
  readonly quotes: RateLog;
  readonly chain: Chain;
  readonly transactionOfOutput: Int32Array;
  /** Unix seconds by transaction: with the mempool log, and by blocks alone. */
  readonly seen: { readonly inMempool: Float64Array; readonly inBlocks: Float64Array };
  /** The cluster that pays each transaction, −1 for none; by the change heuristic that clusters are made with. */
  walletsBy(change: string): Int32Array;
  /** Whole minutes since 1970 in which purchases are looked at: the simulated days, and an hour for the last payments. */
  readonly period: MinuteRange;
  /** Owner numbers by ad. */
  readonly ownerOf: ReadonlyMap<string, number>;
  readonly owners: number;
  /** By owner number. */
  readonly ownerTruth: readonly OwnerTruth[];
  readonly purchases: readonly (PurchaseTruth & {
    /** Number of the paying transaction; −1 for none. */
    readonly transaction: number;
  })[];
}

const noLog: MempoolLog = { count: 0, id: new Uint8Array(0), time: new Float64Array(0) };

// A market of a hundred thousand ads takes a gigabyte, and one trial alone is about it: it goes when that has read it.
const prepared = memo<PreparedMarket>(16, { sizeOf: ({ ads }) => ads.length, most: 90_000 });

/**
 * The market of these settings: simulated once a worker for the trials on it.
 *
 * @param voices what `loadVoices` gives for the settings; none where templates write the ads
 */
export function prepareMarket(settings: MarketSettings, voices: readonly Voice[] = []): PreparedMarket {
  return prepared(hashValue(settings), () => prepare(settings, voices));
}

function prepare(settings: MarketSettings, voices: readonly Voice[]): PreparedMarket {
  const market = simulateMarket(settings, voices);
  const { chain } = scanBlocks(market.blocks, 'regtest');
  const view = viewChain(chain);
  const numberOf = new Map(
    Array.from({ length: chain.transactions.count }, (_, number) => [hashText(chain.transactions.id, number), number]),
  );
  const wallets = memo<Int32Array>(4);
  const ownerNumber = new Map(market.truth.owners.map(({ id }, number) => [id, number]));
  return {
    ads: market.ads,
    postings: market.postings,
    prices: market.prices,
    tags: market.processorTags,
    quotes: rateLog(market.quotes),
    chain,
    transactionOfOutput: view.transactionOfOutput,
    seen: { inMempool: firstSeen(chain, market.mempool).time, inBlocks: firstSeen(chain, noLog).time },
    walletsBy: (change) =>
      wallets(change, () =>
        payingWallets(chain, clusterAddresses(view, { coinJoins: coinJoinRules, change: findChangeHeuristic(change) })),
      ),
    period: { from: settings.start / 60, to: Math.floor(settings.start / 60 + settings.days * 1440) + 60 },
    ownerOf: new Map(market.ads.map(({ id, author }) => [id, ownerNumber.get(author)!])),
    owners: market.truth.owners.length,
    ownerTruth: market.truth.owners,
    purchases: market.truth.purchases.map((purchase) => ({
      ...purchase,
      transaction: purchase.txid === null ? -1 : numberOf.get(purchase.txid)!,
    })),
  };
}
