import type { Pairs } from './pairs.ts';

/**
 * Pair completeness: of all pairs with one label, the share that blocking kept (Elfeky, Verykios & Elmagarmid 2002,
 * "TAILOR"). What it lost, nothing after it can find.
 *
 * @param label of each item; negative where unknown: its pairs are left out
 * @returns null where no two items have one label
 */
export function pairCompleteness({ a, b }: Pairs, label: ArrayLike<number>): number | null {
  const sizes = new Map<number, number>();
  let all = 0;
  for (let item = 0; item < label.length; item++) {
    if (label[item] < 0) continue;
    const earlier = sizes.get(label[item]) ?? 0;
    all += earlier;
    sizes.set(label[item], earlier + 1);
  }
  let kept = 0;
  for (let pair = 0; pair < a.length; pair++) {
    if (label[a[pair]] >= 0 && label[a[pair]] === label[b[pair]]) kept++;
  }
  return all === 0 ? null : kept / all;
}

/**
 * Reduction ratio: of all pairs, the share that blocking spares a comparison (Elfeky et al. 2002).
 *
 * @param count items
 * @returns null where there is no pair
 */
export function reductionRatio({ a }: Pairs, count: number): number | null {
  const all = (count * (count - 1)) / 2;
  return all === 0 ? null : 1 - a.length / all;
}
