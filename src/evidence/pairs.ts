/** Pairs of items by their index in one list. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}
