/** A paid ad action. */
export interface Purchase {
  readonly id: string;
  readonly ad: string;
  /** Unix seconds, a whole minute: when the site shows the ad as posted. */
  readonly time: number;
  /** US dollars, above 0. */
  readonly usd: number;
  /** Whether a place among the sponsored ads was part of it. */
  readonly sponsored: boolean;
}
