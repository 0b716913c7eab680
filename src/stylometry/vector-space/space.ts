import type { PairIndex } from '../feature-group.ts';
import type { Subspace } from './subspace.ts';

/** Documents as vectors of unit length, in a space that training documents have shaped. */
export interface Space {
  /** Cosine of each pair. */
  cosines(pairs: PairIndex): Float64Array;
  /** Cosines of documents with every training document: documents × training, row by row. */
  withTraining(documents: Int32Array): Float64Array;
}

/** A space whose columns can be told apart. */
export interface ColumnSpace extends Space {
  /** How many columns there are. */
  readonly width: number;
  /** Some of the columns: 1 for one that stays. */
  subspace(columns: Uint8Array): Subspace;
  /**
   * The same documents, every column multiplied by its share of variance that lies between authors before they are made
   * one long.
   */
  readonly weighted: Space;
  /** The same by the root of that share. */
  readonly rooted: Space;
}

/** Training documents, and the author of each as a number. */
export interface Training {
  readonly documents: Int32Array;
  readonly authors: Int32Array;
}
