import { logisticRegression } from '../models/logistic-regression.ts';
import type { FittedModel, Matrix } from '../models/model.ts';
import { logit } from '../models/sigmoid.ts';
import { type KeyComparison, keyFeatureNames } from './shared-keys.ts';

/** What shared and unshared keys say of a pair, learned from pairs whose owners are known. */
export interface KeyEvidence {
  /** Natural logarithms of likelihood ratios, one a pair: above 0 for one owner; 0 where one of the two has no key. */
  logRatios(comparison: KeyComparison): Float64Array;
  /** What it learned. JSON-safe. */
  describe(): Record<string, unknown>;
}

/** Fewer pairs of a class than this that share a key fit no slope. */
const leastForSlopes = 20;

/**
 * Learns how much a shared key weighs, by how many items have it and how many keys are shared, and how little a pair
 * weighs that shares none. A pair that shares a key has the log likelihood ratio logit p(x) − ln(S / D): p by logistic
 * regression on the pairs that share one, S and D the same-owner and different-owner pairs both of which have keys
 * (Bayes' rule; the prior odds of sharing cancel). A pair that shares none has the ratio of the shares of such pairs,
 * half a pair added to each count (Jeffreys). No ratio is beyond the number of pairs.
 *
 * @param same 1 where one owner has both, by pair: all pairs of the markets learned from, or a fair sample of them
 */
export function learnKeyEvidence(comparison: KeyComparison, same: Uint8Array): KeyEvidence {
  const counts = { same: [0, 0, 0], different: [0, 0, 0] };
  comparison.state.forEach((state, pair) => {
    counts[same[pair] === 1 ? 'same' : 'different'][state]++;
  });
  const [sameKnown, differentKnown] = [counts.same[1] + counts.same[2], counts.different[1] + counts.different[2]];
  const ratioOf = (state: 1 | 2) =>
    Math.log((counts.same[state] + 0.5) / (sameKnown + 1)) -
    Math.log((counts.different[state] + 0.5) / (differentKnown + 1));
  const bound = Math.log(sameKnown + differentKnown + 1);
  const bounded = (ratio: number) => Math.max(-bound, Math.min(bound, ratio));
  const [absent, present] = [bounded(ratioOf(1)), bounded(ratioOf(2))];
  const slopes = Math.min(counts.same[2], counts.different[2]) >= leastForSlopes ? fitShared(comparison, same) : null;
  const prior = Math.log((sameKnown + 0.5) / (differentKnown + 0.5));
  return {
    logRatios({ state, features }) {
      const probability = slopes === null ? null : slopes.predict(features);
      return Float64Array.from(state, (known, pair) => {
        if (known === 0) return 0;
        if (known === 1) return absent;
        return probability === null ? present : bounded(logit(probability[pair]) - prior);
      });
    },
    describe: () => ({
      pairs: { same: counts.same, different: counts.different },
      absent,
      ...(slopes === null ? { present } : { shared: slopes.describe([...keyFeatureNames]) }),
    }),
  };
}

function fitShared({ state, features }: KeyComparison, same: Uint8Array): FittedModel {
  const rows = Array.from(state.keys()).filter((pair) => state[pair] === 2);
  const { columns } = features;
  const data = new Float64Array(rows.length * columns);
  rows.forEach((pair, row) => {
    data.set(features.data.subarray(pair * columns, (pair + 1) * columns), row * columns);
  });
  const matrix: Matrix = { rows: rows.length, columns, data };
  const model = logisticRegression({ kind: 'logistic-regression', C: 1, standardise: true, classWeight: 'equal' });
  return model.fit(
    matrix,
    Uint8Array.from(rows, (pair) => same[pair]),
    0,
  );
}
