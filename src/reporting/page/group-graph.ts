/** The version of a graph's shape: raised when a reader of the old one would misread the new one. */
export const groupGraphSchemaVersion = 1;

/**
 * Groups of ads with the evidence on their pairs and the wallets that tie them, beside the truth: what a reader explores.
 * JSON-safe, without any text, identifier, address or transaction. Ads and wallets are numbered within their market.
 */
export interface GroupGraph {
  readonly schemaVersion: typeof groupGraphSchemaVersion;
  /** The file's stem. */
  readonly name: string;
  /** What was grouped, by what and how, in words. */
  readonly description: string;
  /** Kinds of evidence, in the order of each pair's ratios. */
  readonly evidence: readonly string[];
  /** Log odds from which on ads were joined. */
  readonly threshold: number;
  /** The largest first. */
  readonly groups: readonly GraphGroup[];
  /** Groups of two ads or more that were left out to keep the file small: the smallest ones. */
  readonly groupsLeft: number;
}

export interface GraphGroup {
  /** Number of the group within its market. */
  readonly group: number;
  /** The chance that it has ads of several owners, as its evidence tells it. */
  readonly probabilityWrong: number;
  /** Numbers of its ads, and by ad the true owner's number. */
  readonly ads: readonly number[];
  readonly owners: readonly number[];
  /** Pairs of its ads that were compared, the strongest first. */
  readonly pairs: readonly GraphPair[];
  /** Weaker pairs that were left out to keep the file small. */
  readonly pairsLeft: number;
  /** Wallets that two of its ads or more are matched to. */
  readonly wallets: readonly GraphWallet[];
}

/**
 * Two indices among the group's ads, the probability that one owner has both by all evidence fused, then by kind natural
 * logarithms of likelihood ratios: above 0 for one owner, below 0 for two.
 */
export type GraphPair = readonly [a: number, b: number, probability: number, ...ratios: number[]];

export interface GraphWallet {
  readonly wallet: number;
  /** Its transactions on the chain that pay for no ad: many point to a wallet that many people share. */
  readonly otherTransactions: number;
  /** Ads outside the group that are matched to it too. */
  readonly adsElsewhere: number;
  /** Payments that tie an ad to it. */
  readonly payments: readonly GraphPayment[];
}

export interface GraphPayment {
  /** Index among the group's ads. */
  readonly ad: number;
  /** That this transaction paid for the ad; null where the matcher gives no probability. */
  readonly probability: number | null;
  /** By truth: whether a purchase of this ad was paid by this transaction. */
  readonly right: boolean;
}
