import type { Search } from '../search.ts';

/** How well each candidate fits. */
export interface CandidateScores {
  /**
   * By candidate: what taking it as the payment gains over taking none, which gains 0. One that gains nothing is never
   * taken. Gains add up over purchases.
   */
  readonly gain: Float64Array;
  /** By candidate: the probability that it is the payment; null where the matcher gives none. */
  readonly posterior: Float64Array | null;
}

/** A way to tell which candidate paid. */
export interface Matcher {
  readonly name: string;
  /**
   * What it decides of a purchase by itself, without one-to-one assignment: its `only` candidate transaction and
   * nothing where there are several, or the `best` candidate.
   */
  readonly alone: 'only' | 'best';
  score(search: Search): CandidateScores;
}
