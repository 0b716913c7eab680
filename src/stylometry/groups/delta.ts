import type { FeatureGroup, PairComparer } from '../feature-group.ts';
import { cosine } from '../measures.ts';
import { flowingText } from '../style/body-text.ts';
import { lowercaseWords } from '../style/words.ts';
import { byDocument } from '../vector-space/by-document.ts';
import { columnStatistics, standardise } from './column-statistics.ts';
import { comparePairs } from './compare-pairs.ts';
import { mostFrequentWords, wordRates } from './frequent-words.ts';

/** How many of the most frequent words: few, which are function words nearly all, and many. */
const wordCounts = [150, 500];

/** The distances that stylometry of literature goes by. */
export const deltaGroup: FeatureGroup = {
  name: 'delta',
  summary: `Burrows's Delta and cosine Delta on the ${wordCounts.join(' and ')} most frequent words of the training documents`,
  source:
    'J. Burrows, "Delta: a measure of stylistic difference", LLC 17(3), 2002; cosine Delta: P. Smith, W. Aldridge, J. Quantitative Linguistics 18(1), 2011; S. Evert et al., DSH 32(suppl. 2), 2017',
  features: wordCounts.flatMap((count) => [`words${count}Delta`, `words${count}CosineDelta`]),
  readsLayout: false,
  profile(documents) {
    const texts = documents.map((document) => lowercaseWords(flowingText(document)));
    return {
      fit(training): PairComparer {
        const words = mostFrequentWords(
          Array.from(training, (document) => texts[document]),
          Math.max(...wordCounts),
        );
        const positions = new Map(words.map((word, position) => [word, position]));
        const rates = new Map(Array.from(training, (document) => [document, wordRates(texts[document], positions)]));
        const rows = Array.from(training, (document) => rates.get(document)!);
        const statistics = columnStatistics(rows, Int32Array.from(rows.keys()), words.length);
        const scoresOf = byDocument(documents.length, (asked) =>
          Array.from(asked, (document) =>
            standardise(rates.get(document) ?? wordRates(texts[document], positions), statistics),
          ),
        );
        return (pairs) => {
          const scores = scoresOf(pairs);
          return comparePairs(2 * wordCounts.length, (a, b, values, start) => {
            for (const [i, count] of wordCounts.entries()) {
              const [x, y] = [scores[a].subarray(0, count), scores[b].subarray(0, count)];
              values[start + 2 * i] = meanDifference(x, y);
              values[start + 2 * i + 1] = cosine(x, y);
            }
          })(pairs);
        };
      },
    };
  },
};

/** Mean absolute difference of two vectors of one length; 0 for vectors of length 0. */
function meanDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
  return a.length > 0 ? sum / a.length : 0;
}
