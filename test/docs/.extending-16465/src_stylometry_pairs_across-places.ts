// src/stylometry/pairs/across-places.ts
import { type DocumentPair, pairSet, unorderedKey } from '../../../src/stylometry/pairs/labelled.ts';
import type { PairProtocol } from '../../../src/stylometry/pairs/protocol.ts';
import { samplePairsWithinAuthors } from '../../../src/stylometry/pairs/same-author.ts';

/** Both kinds of pairs lie across two places, so that place does not tell them apart. */
export const acrossPlacesProtocol: PairProtocol = {
  name: 'across-places',
  summary: 'the documents of every pair come from two places',
  sample(documents, { author, place }, { same, different, capPerAuthor }, stream) {
    const across = (a: number, b: number) => place[a] !== place[b];
    const own = samplePairsWithinAuthors(documents, author, capPerAuthor, stream, across).slice(0, same);
    const strangers = new Map<number, DocumentPair>();
    for (let attempt = 0; attempt < 50 * different && strangers.size < different; attempt++) {
      const a = documents[stream.integer(documents.length)];
      const b = documents[stream.integer(documents.length)];
      if (author[a] !== author[b] && across(a, b)) strangers.set(unorderedKey(a, b), [a, b]);
    }
    return pairSet(own, [...strangers.values()]);
  },
};
