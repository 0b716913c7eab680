import type { PairComparer } from '../feature-group.ts';
import type { PairScorer } from '../vector-space/scored-vectors.ts';

/** The names of the columns of `compareByScorers`. @param measure what a raw score is, as names call it */
export function scorerFeatures(names: readonly string[], measure: string): string[] {
  return [...names.map((name) => `${name}${measure}`), ...names.map((name) => `${name}SNorm`)];
}

/** Compares pairs by several scorers: the raw score of each, then the s-normed score of each. */
export function compareByScorers(scorers: readonly PairScorer[]): PairComparer {
  return (pairs) => {
    const width = 2 * scorers.length;
    const values = new Float64Array(pairs.a.length * width);
    for (const [i, scorer] of scorers.entries()) {
      const { raw, normed } = scorer(pairs);
      for (let row = 0; row < raw.length; row++) {
        values[row * width + i] = raw[row];
        values[row * width + scorers.length + i] = normed[row];
      }
    }
    return values;
  };
}
