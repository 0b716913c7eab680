import { type DocumentPair, documentsByAuthor, pairSet } from './labelled.ts';
import type { PairProtocol } from './protocol.ts';

/**
 * Each document, as an anchor, gets one partner by its own author and one by another, so that the anchor alone can't
 * tell which pair it is in. At most `capPerAuthor` anchors an author.
 */
export const sharedAnchorProtocol: PairProtocol = {
  name: 'shared-anchor',
  summary: 'each document once with a partner by its author and once with one by another author',
  sample(documents, { author }, counts, stream) {
    const byAuthor = documentsByAuthor(documents, author);
    const anchors: number[] = [];
    for (const own of byAuthor.values()) {
      if (own.length > 1) anchors.push(...stream.shuffle([...own]).slice(0, counts.capPerAuthor));
    }
    const same: DocumentPair[] = [];
    const different: DocumentPair[] = [];
    if (byAuthor.size < 2) return pairSet(same, different);
    const limit = Math.min(counts.same, counts.different);
    for (const anchor of stream.shuffle(anchors).slice(0, limit)) {
      const own = byAuthor.get(author[anchor])!;
      let partner = anchor;
      while (partner === anchor) partner = own[stream.integer(own.length)];
      let stranger = anchor;
      while (author[stranger] === author[anchor]) stranger = documents[stream.integer(documents.length)];
      same.push([anchor, partner]);
      different.push([anchor, stranger]);
    }
    return pairSet(same, different);
  },
};
