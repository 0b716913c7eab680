import { characterGrams } from '../../text/character-n-grams.ts';
import type { FeatureGroup, PairIndex } from '../feature-group.ts';
import { scoreBothWays } from '../language-model/both-ways.ts';
import { oneDocumentTables } from '../language-model/gram-tables.ts';
import { crossEntropy } from '../language-model/ppm.ts';
import { laidOutText } from '../style/body-text.ts';

/** Characters that a character is predicted from. */
const longestContext = 5;

/** How well each of two texts foretells the other, by the compression baseline of PAN 2020. It learns nothing. */
export const ppmGroup: FeatureGroup = {
  name: 'ppm',
  summary: 'Cross-entropy of each text under the other’s counts of order 5 (PPM), mean and absolute difference',
  source:
    'W. Teahan, D. Harper, "Using compression-based language models for text categorization", 2003; features as in the compression baseline of PAN 2020',
  features: ['crossEntropyDistance', 'crossEntropyDifference'],
  readsLayout: true,
  profile(documents) {
    const orders = characterGrams(documents.map(laidOutText), longestContext + 1);
    const comparer = (pairs: PairIndex) => {
      const { forward, backward } = scoreBothWays(
        pairs,
        oneDocumentTables(orders, (tables, document) => crossEntropy(tables, orders, document)),
      );
      const values = new Float64Array(forward.length * 2);
      forward.forEach((bits, pair) => {
        values[pair * 2] = (bits + backward[pair]) / 2;
        values[pair * 2 + 1] = Math.abs(bits - backward[pair]);
      });
      return values;
    };
    return { fit: () => comparer };
  },
};
