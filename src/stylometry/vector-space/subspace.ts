import type { PairIndex } from '../feature-group.ts';

/** Some columns of a space. */
export interface Subspace {
  /** Cosine of each pair in these columns. */
  cosines(pairs: PairIndex): Float64Array;
  /** Cosines of documents with some training documents in these columns: documents × others, row by row. */
  withTraining(documents: Int32Array, others: Int32Array): Float64Array;
}
