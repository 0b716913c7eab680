import { dealByLoad } from '../../common/balanced-deal.ts';
import { InputError } from '../../common/error.ts';
import { randomStream } from '../../common/random.ts';
import { unionFind } from '../../common/union-find.ts';
import type { DocumentPair } from './labelled.ts';

/** How many same-author pairs an author with so many documents gives, at most `cap`. */
export function samePairsOf(documents: number, cap: number): number {
  return Math.min(cap, (documents * (documents - 1)) / 2);
}

export interface DealOptions {
  readonly folds: number;
  readonly seed: number;
  /** Numbers repeated deals. */
  readonly draw: number;
}

/**
 * Deals authors into author-disjoint folds with nearly equal numbers of same-author pairs.
 *
 * @param author the author of each document
 * @param cap of same-author pairs an author
 * @returns the fold of each document
 * @throws InputError where there are fewer authors than folds
 */
export function dealAuthors(author: Int32Array, cap: number, options: DealOptions): Int32Array {
  const documents = new Int32Array(author.reduce((most, a) => Math.max(most, a + 1), 0));
  for (const a of author) documents[a]++;
  const foldOf = deal(
    documents.map((count) => samePairsOf(count, cap)),
    'authors',
    options,
  );
  return author.map((a) => foldOf[a]);
}

/**
 * Deals the authors of given pairs: authors whom a chain of pairs connects stay together, so that every pair lies
 * within one fold and folds are author-disjoint.
 *
 * @param author the author of each document
 * @returns the fold of each document
 * @throws InputError where the pairs connect all authors into fewer groups than folds
 */
export function dealConnectedAuthors(
  author: Int32Array,
  pairs: readonly DocumentPair[],
  options: DealOptions,
): Int32Array {
  const sets = unionFind(author.reduce((most, a) => Math.max(most, a + 1), 0));
  for (const [a, b] of pairs) sets.join(author[a], author[b]);
  const roots = [...new Set(Array.from(author, (a) => sets.find(a)))].sort((x, y) => x - y);
  const groupOf = new Map(roots.map((root, group) => [root, group]));
  const load = new Float64Array(roots.length);
  for (const [a] of pairs) load[groupOf.get(sets.find(author[a]))!]++;
  const foldOf = deal(load, 'groups of authors that given pairs connect', options);
  return author.map((a) => foldOf[groupOf.get(sets.find(a))!]);
}

function deal(loads: ArrayLike<number>, what: string, { folds, seed, draw }: DealOptions): Int32Array {
  if (loads.length < folds) throw new InputError(`${loads.length} ${what} for ${folds} folds: at least one a fold`);
  return dealByLoad(loads, folds, randomStream(seed, 'folds', draw));
}
