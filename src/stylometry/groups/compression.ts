import { deflateRawSync } from 'node:zlib';
import type { FeatureGroup } from '../feature-group.ts';
import { flowingText } from '../style/body-text.ts';
import { comparePairs } from './compare-pairs.ts';

/**
 * Normalised compression distance by DEFLATE: how much of one text the other does not already say. DEFLATE looks 32 KiB
 * back, so the part of a text that lies further away counts as new. The two orders of joining differ by a few bytes;
 * their mean makes the distance symmetric. For two texts without a character it is 0, and with itself a text is near 0,
 * not at it: a compressor needs some bytes to say "again".
 *
 * Sizes are those of the zlib that Node bundles. Builds of zlib find slightly different matches, so another version of
 * Node, or another kind of processor, may give sizes that differ by a byte.
 */
export const compressionGroup: FeatureGroup = {
  name: 'compression',
  summary: 'Normalised compression distance by DEFLATE, level 9, mean of both orders',
  source: 'R. Cilibrasi, P. Vitányi, "Clustering by compression", IEEE Trans. Information Theory 51(4), 2005, eq. 6',
  features: ['distance'],
  readsLayout: false,
  profile(documents) {
    const texts = documents.map((document) => Buffer.from(flowingText(document)));
    const sizes = texts.map((text) => compressedSize(text));
    const comparer = comparePairs(1, (a, b, values, start) => {
      const joined = (compressedSize(texts[a], texts[b]) + compressedSize(texts[b], texts[a])) / 2;
      values[start] = (joined - Math.min(sizes[a], sizes[b])) / Math.max(sizes[a], sizes[b]);
    });
    return { fit: () => comparer };
  },
};

/** Bytes of the DEFLATE stream of texts joined; 2 for nothing. */
function compressedSize(...texts: Buffer[]): number {
  return deflateRawSync(Buffer.concat(texts), { level: 9 }).length;
}
