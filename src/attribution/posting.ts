/** An ad as seen on a site at a minute: newly posted, moved to the top, reposted, or among the sponsored ads. */
export interface Posting {
  readonly ad: string;
  /** Unix seconds, a whole minute. */
  readonly time: number;
  readonly place: string;
  readonly category: string;
  /** Seen among the sponsored ads; else in the list. */
  readonly sponsored: boolean;
}

/** What a place and category cost when the price table was looked at; US dollars. */
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
