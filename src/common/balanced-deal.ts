import type { RandomStream } from './random.ts';

/**
 * Deals things into folds with nearly equal loads, and nearly equal numbers of things: from the heaviest to the
 * lightest, each goes where the load is least so far (one without load where there are fewest things); equals come in
 * the stream's order.
 *
 * @param loads of each thing, none below 0
 * @returns the fold of each thing, from 0
 */
export function dealByLoad(loads: ArrayLike<number>, folds: number, stream: RandomStream): Int32Array {
  const order = stream.shuffle(Array.from(loads, (_, thing) => thing));
  order.sort((x, y) => loads[y] - loads[x]);
  const load = new Float64Array(folds);
  const count = new Float64Array(folds);
  const foldOf = new Int32Array(loads.length);
  for (const thing of order) {
    const fold = loads[thing] > 0 ? smallest(load, count) : smallest(count, load);
    foldOf[thing] = fold;
    load[fold] += loads[thing];
    count[fold]++;
  }
  return foldOf;
}

/** The fold with least of the first, then of the second, then of the lowest number. */
function smallest(first: Float64Array, second: Float64Array): number {
  let best = 0;
  for (let fold = 1; fold < first.length; fold++) {
    if (first[fold] < first[best] || (first[fold] === first[best] && second[fold] < second[best])) best = fold;
  }
  return best;
}
