import { InputError } from '../common/error.ts';
import type { RandomStream } from '../common/random.ts';

/**
 * Deals the authors of pairs into folds with nearly equal numbers of same-author pairs, and of authors: from the author
 * with most same-author pairs to the one with fewest, each goes where there are fewest so far (authors without any go
 * where there are fewest authors); equals come in the stream's order.
 *
 * @param groupsA the author of each pair's first document
 * @param groupsB the author of each pair's second document
 * @returns each author's fold, from 0
 * @throws InputError where there are fewer authors than folds
 */
export function dealAuthors(
  groupsA: ArrayLike<number>,
  groupsB: ArrayLike<number>,
  folds: number,
  stream: RandomStream,
): Map<number, number> {
  const samePairs = new Map<number, number>();
  for (let row = 0; row < groupsA.length; row++) {
    const same = groupsA[row] === groupsB[row] ? 1 : 0;
    for (const author of [groupsA[row], groupsB[row]]) samePairs.set(author, samePairs.get(author) ?? 0);
    samePairs.set(groupsA[row], samePairs.get(groupsA[row])! + same);
  }
  if (samePairs.size < folds) {
    throw new InputError(`${samePairs.size} authors for ${folds} author-disjoint inner folds: at least one a fold`);
  }
  // Sorted before it is shuffled: the deal depends on who the authors are, not on the order of the pairs.
  const order = stream.shuffle([...samePairs.keys()].sort((x, y) => x - y));
  order.sort((x, y) => samePairs.get(y)! - samePairs.get(x)!);
  const pairs = new Float64Array(folds);
  const authors = new Float64Array(folds);
  const dealt = new Map<number, number>();
  for (const author of order) {
    const size = samePairs.get(author)!;
    const fold = size > 0 ? smallest(folds, pairs, authors) : smallest(folds, authors, pairs);
    dealt.set(author, fold);
    pairs[fold] += size;
    authors[fold]++;
  }
  return dealt;
}

/** The fold with least of the first, then of the second load, then of the lowest number. */
function smallest(folds: number, first: Float64Array, second: Float64Array): number {
  let best = 0;
  for (let fold = 1; fold < folds; fold++) {
    if (first[fold] < first[best] || (first[fold] === first[best] && second[fold] < second[best])) best = fold;
  }
  return best;
}
