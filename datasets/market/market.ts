import type { Document } from '../../src/text/document.ts';
import type { MarketSettings } from './settings.ts';
import type { MarketTruth } from './truth.ts';

/** A simulated site, its payment processor and the block chain around them: what an observer has, and the truth. */
export interface Market {
  readonly settings: MarketSettings;
  /** False where the signatures are dummies of the right sizes: no node accepts such a chain. */
  readonly signed: boolean;
  /** Raw blocks, the genesis block first, each the parent of the next. */
  readonly blocks: readonly Uint8Array[];
  readonly mempool: MempoolLog;
  /** The processor's quotes as logged, by time; the log has gaps. */
  readonly quotes: readonly Quote[];
  /** Looks at the site's price table, by time, then place, then category. */
  readonly prices: readonly PriceSnapshot[];
  /** Sightings of ads on the site, by time, then ad, then place. */
  readonly postings: readonly Posting[];
  /** One document an ad; its author is the owner's id. */
  readonly ads: readonly Document[];
  /** Addresses that the public knows to be the processor's: a share of all that it made. */
  readonly processorTags: readonly string[];
  readonly truth: MarketTruth;
}

/** When one node's mempool snapshots, taken each minute, first showed a transaction. In order of time, then of arrival. */
export interface MempoolLog {
  readonly count: number;
  /** 32 bytes a transaction, in the order that hashing gives. */
  readonly id: Uint8Array;
  /** Unix seconds of the snapshot, a whole minute M: the transaction arrived in (M − 60 s, M], or within a gap before it. */
  readonly time: Float64Array;
  /** Stretches without snapshots. */
  readonly gaps: readonly Gap[];
}

/** One line of `mempool.jsonl`. */
export interface MempoolRecord {
  /** As text shows it: reversed. */
  readonly txid: string;
  readonly time: number;
}

/** A stretch of time, Unix seconds: `from` is in it, `to` is not. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What the processor asked for one bitcoin. */
export interface Quote {
  /** Unix seconds. */
  readonly time: number;
  readonly usdPerBtc: number;
}

/** What a place and category cost when the table was looked at; US dollars. */
export interface PriceSnapshot {
  /** Unix seconds. */
  readonly time: number;
  readonly place: string;
  readonly category: string;
  /** For each place, where the ad is posted in more than one; else posting is free. */
  readonly base: number;
  /** Each move to the top. */
  readonly moveToTop: number;
  /** A block of four automatic reposts. */
  readonly repostBlock: number;
  /** Each week among the sponsored ads. */
  readonly sponsorWeek: number;
}

/** An ad as seen on the site at a minute: newly posted, moved to the top, reposted, or among the sponsored ads. */
export interface Posting {
  readonly ad: string;
  /** Unix seconds, a whole minute: the time that the site shows, or that of the look at the sponsored ads. */
  readonly time: number;
  readonly place: string;
  readonly category: string;
  /** Seen among the sponsored ads, which are looked at once a day; else in the list, where every posting is seen. */
  readonly sponsored: boolean;
  /** E.164, as the ad shows them at that time. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}
