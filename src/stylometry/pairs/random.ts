import { type DocumentPair, pairSet, unorderedKey } from './labelled.ts';
import type { PairProtocol } from './protocol.ts';
import { samplePairsWithinAuthors } from './same-author.ts';

/**
 * The paper's way: same-author pairs at random, different-author pairs of any two documents. It is the easy one: two
 * documents of one author often share a place and a thread, two of different authors seldom do.
 */
export const randomProtocol: PairProtocol = {
  name: 'random',
  summary: 'pairs at random, as in the paper; place and thread give many of them away',
  sample(documents, { author }, counts, stream) {
    const same = samplePairsWithinAuthors(documents, author, counts.capPerAuthor, stream).slice(0, counts.same);
    const different: DocumentPair[] = [];
    const taken = new Set<number>();
    const possible = countDifferent(documents, author);
    const wanted = Math.min(counts.different, possible);
    while (different.length < wanted) {
      const a = documents[stream.integer(documents.length)];
      const b = documents[stream.integer(documents.length)];
      if (author[a] === author[b] || taken.has(unorderedKey(a, b))) continue;
      taken.add(unorderedKey(a, b));
      different.push([a, b]);
    }
    return pairSet(same, different);
  },
};

function countDifferent(documents: readonly number[], author: Int32Array): number {
  const perAuthor = new Map<number, number>();
  for (const document of documents) perAuthor.set(author[document], (perAuthor.get(author[document]) ?? 0) + 1);
  let within = 0;
  for (const n of perAuthor.values()) within += (n * (n - 1)) / 2;
  return (documents.length * (documents.length - 1)) / 2 - within;
}
