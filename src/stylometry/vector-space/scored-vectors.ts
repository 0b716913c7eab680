import { lazy } from '../../common/lazy.ts';
import type { PairIndex } from '../feature-group.ts';
import { byDocument } from './by-document.ts';
import { denseProducts, packRows } from './dense-products.ts';
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
  const cohort = lazy(() => vectorsOf(training.documents));
  const documents = byDocument(count, (asked) => {
    const vectors = vectorsOf(asked);
    const scores = scoresOfAll(vectors, cohort());
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

/** The score of each of some documents with each of others. */
function scoresOfAll(some: readonly ScoredVector[], others: readonly ScoredVector[]): Float64Array {
  const width = others[0]?.vector.length ?? 0;
  const pack = (documents: readonly ScoredVector[]) =>
    packRows(
      documents.map(({ vector }) => vector),
      width,
    );
  const scores = denseProducts(pack(some), pack(others));
  let at = 0;
  for (const one of some) for (const other of others) scores[at++] += one.offset + other.offset;
  return scores;
}

function score(a: ScoredVector, b: ScoredVector): number {
  return dot(a.vector, b.vector) + (a.offset + b.offset);
}
