import type { FeatureGroup } from '../feature-group.ts';
import { flowingText } from './body-text.ts';
import { columnStatistics, standardise } from './column-statistics.ts';
import { comparePairs } from './compare-pairs.ts';
import { functionWordRates, functionWords } from './function-word-list.ts';
import { cosine, meanDifference } from './measures.ts';
import { lowercaseWords } from './words.ts';

/** How alike two texts use the words that carry grammar rather than topic. */
export const functionWordGroup: FeatureGroup = {
  name: 'function-words',
  summary: `Relative frequencies of ${functionWords.length} English function words: cosine, Delta, cosine Delta`,
  source:
    'J. Burrows, "Delta: a measure of stylistic difference", LLC 17(3), 2002; cosine Delta: P. Smith, W. Aldridge, J. Quantitative Linguistics 18(1), 2011',
  features: ['cosine', 'delta', 'cosineDelta'],
  readsLayout: false,
  profile(documents) {
    const rates = documents.map((document) => functionWordRates(lowercaseWords(flowingText(document))));
    return {
      fit(training) {
        const statistics = columnStatistics(rates, training, functionWords.length);
        const scores = rates.map((row) => standardise(row, statistics));
        return comparePairs(3, (a, b, values, start) => {
          values[start] = cosine(rates[a], rates[b]);
          values[start + 1] = meanDifference(scores[a], scores[b]);
          values[start + 2] = cosine(scores[a], scores[b]);
        });
      },
    };
  },
};
