import type { PairIndex } from '../feature-group.ts';
import { byDocument } from './by-document.ts';
import { dot } from './dot.ts';
import { cohortStatistics, symmetricNorm } from './s-norm.ts';
import type { Training } from './space.ts';

/** A document, whose score with another is the inner product of both vectors plus both offsets. */
export interface ScoredVector {
  readonly vector: Float64Array;
  readonly offset: number;
}

/** Scores of pairs, raw and s-normed against the training documents. */
export type PairScorer = (pairs: PairIndex) => { readonly raw: Float64Array; readonly normed: Float64Array };

/**
 * @param vectorsOf the vectors of some documents, in the order given
 * @param count how many documents there are in all
 */
export function pairScorer(
  vectorsOf: (documents: Int32Array) => readonly ScoredVector[],
  training: Training,
  count: number,
): PairScorer {
  let cohort: readonly ScoredVector[] | undefined;
  const documents = byDocument(count, (asked) => {
    cohort ??= vectorsOf(training.documents);
    const vectors = vectorsOf(asked);
    const scores = new Float64Array(asked.length * cohort.length);
    let at = 0;
    for (const one of vectors) for (const other of cohort) scores[at++] = score(one, other);
    const statistics = cohortStatistics(asked, scores, training);
    return vectors.map((vector, k) => ({ vector, statistics: statistics[k] }));
  });
  return (pairs) => {
    const known = documents(pairs);
    const raw = Float64Array.from(pairs.a, (a, pair) => score(known[a].vector, known[pairs.b[pair]].vector));
    const statistics = known.map((document) => document.statistics);
    return { raw, normed: symmetricNorm(pairs, raw, statistics) };
  };
}

function score(a: ScoredVector, b: ScoredVector): number {
  return dot(a.vector, b.vector) + (a.offset + b.offset);
}
