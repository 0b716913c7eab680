/** How purchases are read from postings and price snapshots: each rule as published, or put right. */
export interface PriceRules {
  /**
   * `day-of-month` (published): the next day is the one whose day of the month is one more, so that the last day of a
   * month has no next day. `days`: the day after.
   */
  readonly calendar: 'day-of-month' | 'days';
  /**
   * `next-day` (published): any time on the next day that is no move starts automatic reposts. `in-fours`: only one
   * that three more days follow at that hour, for reposts are sold in fours.
   */
  readonly repostStart: 'next-day' | 'in-fours';
  /** From four reposts on: `quarter-each` (published) a quarter of a block's price each; `whole-blocks` whole fours alone. */
  readonly repostCharge: 'quarter-each' | 'whole-blocks';
  /**
   * Sponsored weeks from the sightings: `between-sightings` (published) counts the days from the first to the last, so
   * that a single sighting costs nothing; `days-seen` counts both ends.
   */
  readonly sponsorSpan: 'between-sightings' | 'days-seen';
  /**
   * Whose a sponsored sighting is: `running-purchase` (published) that of the purchase running at the time;
   * `run-start` that of the purchase running when the unbroken run of daily sightings began.
   */
  readonly sponsorOf: 'running-purchase' | 'run-start';
  /** The price snapshot used: the `next` one after the purchase (published), or the `latest` at or before it. */
  readonly snapshot: 'next' | 'latest';
}

/** The rules of the code that Portnoff et al. (KDD 2017) published. */
export const publishedPriceRules: PriceRules = {
  calendar: 'day-of-month',
  repostStart: 'next-day',
  repostCharge: 'quarter-each',
  sponsorSpan: 'between-sightings',
  sponsorOf: 'running-purchase',
  snapshot: 'next',
};

/** Each known fault put right. */
export const correctedPriceRules: PriceRules = {
  calendar: 'days',
  repostStart: 'in-fours',
  repostCharge: 'whole-blocks',
  sponsorSpan: 'days-seen',
  sponsorOf: 'run-start',
  snapshot: 'latest',
};
