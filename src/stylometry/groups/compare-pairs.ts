import type { PairComparer } from '../feature-group.ts';

/**
 * The batch comparer of a comparison of two documents.
 *
 * @param width features a pair
 * @param compare given the indices of two documents, writes their features into `values` from `start` on
 */
export function comparePairs(
  width: number,
  compare: (a: number, b: number, values: Float64Array, start: number) => void,
): PairComparer {
  return ({ a, b }) => {
    const values = new Float64Array(a.length * width);
    for (let row = 0; row < a.length; row++) compare(a[row], b[row], values, row * width);
    return values;
  };
}
