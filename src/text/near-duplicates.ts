import { unionFind } from '../common/union-find.ts';
import { type SimilarPair, similarPairs } from './set-join.ts';
import { foldedWords, shingleSets } from './shingles.ts';

/** Texts more alike than this are near duplicates: a Jaccard similarity from 0 to less than 1; `none` keeps all. */
export type DuplicateThreshold = number | 'none';

export interface NearDuplicateOptions {
  readonly threshold: DuplicateThreshold;
  /** Words a shingle: 5 unless told. */
  readonly shingle?: number;
}

export interface NearDuplicates {
  /** Every pair above the threshold, by index, with its similarity; ascending. */
  readonly pairs: readonly SimilarPair[];
  /** For each text, the index of the first text of its cluster (itself, where it is alone). */
  readonly components: Int32Array;
}

const defaultShingle = 5;

/**
 * Finds every pair of texts whose Jaccard similarity of w-word shingles is above the threshold, white space and case
 * folded, and the clusters that these pairs connect. Nothing is missed and nothing is approximate.
 *
 * @throws RangeError where the threshold is not from 0 to less than 1, or the shingle is no whole number above 0
 */
export function nearDuplicates(
  bodies: readonly string[],
  { threshold, shingle = defaultShingle }: NearDuplicateOptions,
): NearDuplicates {
  checkOptions(threshold, shingle);
  const pairs = threshold === 'none' ? [] : similarPairs(shingleSets(bodies, shingle), threshold);
  return { pairs, components: componentsOf(bodies.length, pairs) };
}

/** For each text, the index of the first text equal to it with white space and case folded; itself, where it has no word. */
export function exactDuplicates(bodies: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(bodies, (body, i) => {
    const folded = foldedWords(body).join(' ');
    if (folded === '') return i;
    const earlier = first.get(folded);
    if (earlier === undefined) first.set(folded, i);
    return earlier ?? i;
  });
}

/**
 * Near duplicates between two lists of texts: what a test set has in common with a training set.
 *
 * @returns [index in training, index in test, similarity], ascending; none where the threshold is `none`
 * @throws RangeError as nearDuplicates does
 */
export function duplicatesAcross(
  trainBodies: readonly string[],
  testBodies: readonly string[],
  threshold: DuplicateThreshold,
  shingle = defaultShingle,
): SimilarPair[] {
  checkOptions(threshold, shingle);
  if (threshold === 'none') return [];
  const sets = shingleSets([...trainBodies, ...testBodies], shingle);
  const side = new Uint8Array(sets.length).fill(1, trainBodies.length);
  return similarPairs(sets, threshold, side).map(([a, b, similarity]) => [a, b - trainBodies.length, similarity]);
}

/** What keeping one document of each cluster leaves and takes. */
export interface Kept {
  /** Indices of the documents that stay, ascending. */
  readonly kept: Int32Array;
  /** Indices of the documents that go, ascending. */
  readonly removed: Int32Array;
  /** Removed documents whose cluster's kept document is by the same author. */
  readonly withinAuthors: number;
  /** Removed documents whose cluster's kept document is by somebody else: quoting, or a shared template. */
  readonly acrossAuthors: number;
}

/**
 * Keeps the first document of each cluster, in the order given.
 *
 * @param authors one a document
 * @param components as nearDuplicates or exactDuplicates gives them
 */
export function keepOnePerCluster(authors: readonly string[], components: Int32Array): Kept {
  const indices = Int32Array.from(components.keys());
  const removed = indices.filter((i) => components[i] !== i);
  const withinAuthors = removed.filter((i) => authors[i] === authors[components[i]]).length;
  return {
    kept: indices.filter((i) => components[i] === i),
    removed,
    withinAuthors,
    acrossAuthors: removed.length - withinAuthors,
  };
}

function componentsOf(size: number, pairs: readonly SimilarPair[]): Int32Array {
  const sets = unionFind(size);
  for (const [a, b] of pairs) sets.join(a, b);
  return Int32Array.from({ length: size }, (_, i) => sets.find(i));
}

function checkOptions(threshold: DuplicateThreshold, shingle: number): void {
  if (threshold !== 'none' && !(threshold >= 0 && threshold < 1)) {
    throw new RangeError(`near-duplicate threshold ${threshold}: it must be "none" or from 0 to less than 1`);
  }
  if (!Number.isInteger(shingle) || shingle < 1) {
    throw new RangeError(`shingle of ${shingle} words: it must be a whole number of at least 1`);
  }
}
