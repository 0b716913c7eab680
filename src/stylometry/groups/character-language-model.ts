import { characterGrams } from '../../text/character-n-grams.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { scoreBothWays } from '../language-model/both-ways.ts';
import { meanLogRatio } from '../language-model/document-model.ts';
import { addDocument, emptyTables, oneDocumentTables, removeDocument } from '../language-model/gram-tables.ts';
import { wittenBell } from '../language-model/witten-bell.ts';
import { laidOutText } from '../style/body-text.ts';

/** Characters that a character is predicted from. */
const longestContext = 5;

/**
 * How much of a text another text foretells that the language does not. A document that the background was learned from is
 * taken out of it while its own characters are weighed, so that training documents look as others do.
 */
export const characterLanguageModelGroup: FeatureGroup = {
  name: 'character-language-model',
  summary:
    'Mean log ratio of each text’s characters under the other’s model of order 5 and a background, mean and lesser',
  source:
    'Witten–Bell background: S. Chen, J. Goodman, 1998, section 2.5; scores both ways: W. Teahan, D. Harper, in Language Modeling for Information Retrieval, 2003; weights are this project’s',
  features: ['meanLogRatio', 'lesserLogRatio'],
  readsLayout: true,
  profile(documents) {
    const orders = characterGrams(documents.map(laidOutText), longestContext + 1);
    return {
      fit(training) {
        const tables = emptyTables(orders);
        for (const document of training) addDocument(tables, orders, document);
        const learnedFrom = new Set(training);
        const known = new Map<number, Float64Array>();
        const background = (document: number): Float64Array => {
          const found = known.get(document);
          if (found !== undefined) return found;
          if (learnedFrom.has(document)) removeDocument(tables, orders, document);
          const probabilities = wittenBell(tables, orders, document);
          if (learnedFrom.has(document)) addDocument(tables, orders, document);
          known.set(document, probabilities);
          return probabilities;
        };
        return (pairs) => {
          const { forward, backward } = scoreBothWays(
            pairs,
            oneDocumentTables(orders, (other, document) => meanLogRatio(other, orders, document, background(document))),
          );
          const values = new Float64Array(forward.length * 2);
          forward.forEach((ratio, pair) => {
            values[pair * 2] = (ratio + backward[pair]) / 2;
            values[pair * 2 + 1] = Math.min(ratio, backward[pair]);
          });
          return values;
        };
      },
    };
  },
};
