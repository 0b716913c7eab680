import { dealByLoad } from '../common/balanced-deal.ts';
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
  // Sorted: the deal depends on who the authors are, not on the order of the pairs.
  const authors = [...samePairs.keys()].sort((x, y) => x - y);
  const foldOf = dealByLoad(
    authors.map((author) => samePairs.get(author)!),
    folds,
    stream,
  );
  return new Map(authors.map((author, i) => [author, foldOf[i]]));
}
