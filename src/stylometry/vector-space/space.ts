import type { PairIndex } from '../feature-group.ts';
import type { Subspace } from './subspace.ts';

/** Documents as vectors of unit length, in a space that training documents have shaped. */
export interface Space {
  /** Cosine of each pair. */
  cosines(pairs: PairIndex): Float64Array;
  /** Cosines of documents with every training document: documents × training, row by row. */
  withTraining(documents: Int32Array): Float64Array;
  /** How far authors explain each column of the training documents: between-author over total variance. */
  authorShares(): Float64Array;
  /** The same documents with each column multiplied by a factor before they are made one long. */
  stretched(factors: Float64Array): Space;
  /** How many columns there are. */
  readonly width: number;
  /** Some of the columns: 1 for one that stays. */
  subspace(columns: Uint8Array): Subspace;
}

/** Training documents, and the author of each as a number. */
export interface Training {
  readonly documents: Int32Array;
  readonly authors: Int32Array;
}
