import type { RandomStream } from '../../common/random.ts';
import { type DocumentPair, documentsByAuthor } from './labelled.ts';

/** Every same-author pair that `allowed` lets through, at most `cap` an author, in a random order. */
export function samplePairsWithinAuthors(
  documents: readonly number[],
  author: Int32Array,
  cap: number,
  stream: RandomStream,
  allowed: (a: number, b: number) => boolean = () => true,
): DocumentPair[] {
  const chosen: DocumentPair[] = [];
  for (const own of documentsByAuthor(documents, author).values()) {
    const pairs: DocumentPair[] = [];
    for (let i = 0; i < own.length; i++) {
      for (let j = i + 1; j < own.length; j++) {
        if (allowed(own[i], own[j])) pairs.push(stream.integer(2) === 0 ? [own[i], own[j]] : [own[j], own[i]]);
      }
    }
    for (const pair of stream.shuffle(pairs).slice(0, cap)) chosen.push(pair);
  }
  return stream.shuffle(chosen);
}
