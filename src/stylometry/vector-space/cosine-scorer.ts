import { byDocument } from './by-document.ts';
import { cohortStatistics, symmetricNorm } from './s-norm.ts';
import type { PairScorer } from './scored-vectors.ts';
import type { Space, Training } from './space.ts';

/**
 * Cosines of pairs in a space, raw and s-normed against the training documents.
 *
 * @param count how many documents there are in all
 */
export function cosineScorer(space: Space, training: Training, count: number): PairScorer {
  const statistics = byDocument(count, (documents) =>
    cohortStatistics(documents, space.withTraining(documents), training),
  );
  return (pairs) => {
    const raw = space.cosines(pairs);
    return { raw, normed: symmetricNorm(pairs, raw, statistics(pairs)) };
  };
}
