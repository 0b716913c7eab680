import { randomStream } from '../../common/random.ts';

/** How many same-author pairs an author with so many documents gives, at most `cap`. */
export function samePairsOf(documents: number, cap: number): number {
  return Math.min(cap, (documents * (documents - 1)) / 2);
}

/**
 * Deals authors into author-disjoint folds with nearly equal numbers of same-author pairs: from the author with the
 * most pairs to the one with the fewest (equals in a random order), each to the fold that has the fewest so far.
 *
 * @param author the author of each document
 * @param options `cap` of same-author pairs an author; `draw` numbers repeated deals
 * @returns the fold of each author, 0 … folds − 1
 */
export function dealAuthors(
  author: Int32Array,
  options: { folds: number; cap: number; seed: number; draw: number },
): Int32Array {
  const authors = author.reduce((most, a) => Math.max(most, a + 1), 0);
  const documents = new Int32Array(authors);
  for (const a of author) documents[a]++;
  const order = Array.from({ length: authors }, (_, a) => a);
  randomStream(options.seed, 'folds', options.draw).shuffle(order);
  const pairs = order.map((a) => samePairsOf(documents[a], options.cap));
  const dealt = order.map((_, i) => i).sort((i, j) => pairs[j] - pairs[i] || i - j);
  const load = new Float64Array(options.folds);
  const size = new Int32Array(options.folds);
  const foldOf = new Int32Array(authors);
  for (const i of dealt) {
    let lightest = 0;
    for (let fold = 1; fold < options.folds; fold++) {
      if (load[fold] < load[lightest] || (load[fold] === load[lightest] && size[fold] < size[lightest]))
        lightest = fold;
    }
    load[lightest] += pairs[i];
    size[lightest]++;
    foldOf[order[i]] = lightest;
  }
  return foldOf;
}
