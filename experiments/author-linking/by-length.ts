import { type BootstrapOptions, bootstrapPairs, type Resampled } from '../../src/evaluation/bootstrap.ts';
import type { PairSample } from '../../src/evaluation/pair-sample.ts';
import type { PairIndex } from '../../src/stylometry/feature-group.ts';

/** Pairs whose shorter text has a number of words within a stretch, and what was measured on them. */
export interface LengthOutcome {
  /** Fewest words; 0 for the first stretch. */
  readonly from: number;
  /** Below so many words; null for the last stretch. */
  readonly below: number | null;
  /** Pairs of all orders. */
  readonly same: number;
  readonly different: number;
  /** Undefined (NaN) where an order has no pair of a class. */
  readonly measures: ReadonlyMap<string, Resampled>;
}

/**
 * Measures apart for pairs of short and of long texts, at the same thresholds.
 *
 * @param orders scored pairs of each train/test order, with the documents they are of
 * @param words of each document
 * @param bounds where a stretch ends and the next begins, ascending
 */
export function measureByLength(
  orders: readonly { readonly sample: PairSample; readonly pairs: PairIndex }[],
  words: ArrayLike<number>,
  bounds: readonly number[],
  measures: readonly string[],
  bootstrap: BootstrapOptions,
): LengthOutcome[] {
  return [0, ...bounds].map((from, i) => {
    const below = bounds[i] ?? null;
    const samples = orders.map(({ sample, pairs }) => {
      const rows = [...sample.same.keys()].filter((row) => {
        const shorter = Math.min(words[pairs.a[row]], words[pairs.b[row]]);
        return shorter >= from && (below === null || shorter < below);
      });
      return rowsOf(sample, rows);
    });
    const same = samples.reduce((sum, sample) => sum + countSame(sample), 0);
    const pairs = samples.reduce((sum, sample) => sum + sample.same.length, 0);
    // Rates need pairs of both kinds in every order.
    const whole = samples.every((sample) => countSame(sample) > 0 && countSame(sample) < sample.same.length);
    return {
      from,
      below,
      same,
      different: pairs - same,
      measures: whole ? bootstrapPairs(samples, measures, bootstrap) : new Map(),
    };
  });
}

function rowsOf({ scores, same, authorA, authorB, threshold, logRatios }: PairSample, rows: number[]): PairSample {
  return {
    scores: Float64Array.from(rows, (row) => scores[row]),
    same: Uint8Array.from(rows, (row) => same[row]),
    authorA: Int32Array.from(rows, (row) => authorA[row]),
    authorB: Int32Array.from(rows, (row) => authorB[row]),
    threshold,
    ...(logRatios && { logRatios: Float64Array.from(rows, (row) => logRatios[row]) }),
  };
}

function countSame({ same }: PairSample): number {
  return same.reduce((sum, label) => sum + label, 0);
}
