/**
 * Weighted edges between the items 0 … count − 1: the pairs of items that something brought up. Of any other pair
 * nothing is known.
 */
export interface Edges {
  /** How many items there are. */
  readonly count: number;
  /** One end of each edge; no pair of items has two edges, in whatever order its ends stand. */
  readonly from: Int32Array;
  /** The other end. */
  readonly to: Int32Array;
  /** How much says that both ends have one owner: a natural logarithm of odds or of a likelihood ratio, finite. */
  readonly weight: Float64Array;
}
