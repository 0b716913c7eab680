import type { PairComparer } from '../feature-group.ts';
import { byDocument } from '../vector-space/by-document.ts';
import { cohortStatistics, symmetricNorm } from '../vector-space/s-norm.ts';
import type { Space, Training } from '../vector-space/space.ts';

/**
 * Compares pairs in several spaces: of each the cosine, then of each the cosine s-normed against the training documents.
 *
 * @param count how many documents there are in all
 */
export function compareCosines(spaces: readonly Space[], training: Training, count: number): PairComparer {
  const cohorts = spaces.map((space) =>
    byDocument(count, (documents) => cohortStatistics(documents, space.withTraining(documents), training)),
  );
  const width = 2 * spaces.length;
  return (pairs) => {
    const values = new Float64Array(pairs.a.length * width);
    for (const [i, space] of spaces.entries()) {
      const cosines = space.cosines(pairs);
      const normed = symmetricNorm(pairs, cosines, cohorts[i](pairs));
      for (let row = 0; row < cosines.length; row++) {
        values[row * width + i] = cosines[row];
        values[row * width + spaces.length + i] = normed[row];
      }
    }
    return values;
  };
}
