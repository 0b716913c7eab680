import type { FeatureGroup } from '../../../src/stylometry/feature-group.ts';
import type { Document } from '../../../src/text/document.ts';

/** A plain document of a body, with whatever else a test needs. */
export function document(body: string, more: Partial<Document> = {}): Document {
  return { id: `text-${body.length}`, author: 'author-1', title: '', body, format: 'plain', ...more };
}

/** The features of pairs of documents, one object a pair by feature name, after a fit on the training documents: each of another author unless told. */
export function compareDocuments(
  group: FeatureGroup,
  documents: readonly Document[],
  pairs: readonly (readonly [number, number])[],
  training: readonly number[] = documents.map((_, index) => index),
  authors: readonly number[] = training,
): Record<string, number>[] {
  const comparer = group.profile(documents).fit(Int32Array.from(training), Int32Array.from(authors));
  const values = comparer({ a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b) });
  const width = group.features.length;
  return pairs.map((_, row) =>
    Object.fromEntries(group.features.map((feature, column) => [feature, values[row * width + column]])),
  );
}

/** The features of the first two of some bodies, after a fit on all of them. */
export function compareBodies(group: FeatureGroup, ...bodies: string[]): Record<string, number> {
  const documents = bodies.map((body) => document(body));
  return compareDocuments(group, documents, [[0, 1]])[0];
}

/** Four texts, and pairs of them, that the groups' numbers from other implementations are of. */
export const exampleDocuments: readonly Document[] = [
  'We walk your dog. We walk it twice a day!',
  'Dog walks: twice a day, your dog comes home happy.',
  'Moving help: two men, one van, your boxes.',
  'naïve dog 🐶🐶 walk',
].map((body) => document(body));
export const examplePairs = [
  [0, 1],
  [0, 2],
  [3, 0],
] as const;
