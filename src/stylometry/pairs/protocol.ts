import type { RandomStream } from '../../common/random.ts';
import type { Labelled, PairSet } from './labelled.ts';

/** How many pairs a fold is asked for. Where the data has fewer, it gives what it has. */
export interface PairCounts {
  readonly same: number;
  readonly different: number;
  /** Same-author pairs an author at most. */
  readonly capPerAuthor: number;
}

/** A way to choose the pairs of a fold. The choice decides what a score means: see docs/method.md. */
export interface PairProtocol {
  readonly name: string;
  readonly summary: string;
  /**
   * @param documents of the fold
   * @param labelled the authors, places and threads of all documents
   */
  sample(documents: readonly number[], labelled: Labelled, counts: PairCounts, stream: RandomStream): PairSet;
}
