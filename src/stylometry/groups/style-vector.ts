import { comparedDocuments } from '../compared-documents.ts';
import type { FeatureGroup, PairIndex } from '../feature-group.ts';
import { cosineOf, sumOfSquares } from '../measures.ts';
import { normalScores, rankColumns, ranksOf } from '../style/ranks.ts';
import { aloneCount, styleValueNames, styleValues } from '../style/values.ts';
import { comparePairs } from './compare-pairs.ts';

const source =
  'A. Abbasi, H. Chen, "Writeprints", ACM TOIS 26(2), 2008, static features; ranks and normal scores are this project’s';

/** How alike two texts are over all style values at once, each as a normal score among the training documents. */
export const styleVectorGroup: FeatureGroup = {
  name: 'style-vector',
  summary: `Cosine and distances of ${styleValueNames.length} style values, each a normal score among training documents`,
  source,
  features: ['cosine', 'meanDifference', 'rootMeanSquareDifference'],
  readsLayout: false,
  profile(documents) {
    const values = documents.map(styleValues);
    return {
      fit(training) {
        const columns = rankColumns(values, training, styleValueNames.length);
        return (pairs) => {
          const scores = ofCompared(pairs, values, (row) => normalScores(ranksOf(row, columns)));
          const squares = new Float64Array(values.length);
          scores.forEach((row, document) => {
            squares[document] = sumOfSquares(row);
          });
          // One pass over both documents' scores for all three.
          return comparePairs(3, (a, b, target, start) => {
            const [scoresA, scoresB] = [scores[a], scores[b]];
            let [product, absolute, squared] = [0, 0, 0];
            for (let i = 0; i < scoresA.length; i++) {
              const difference = scoresA[i] - scoresB[i];
              product += scoresA[i] * scoresB[i];
              absolute += Math.abs(difference);
              squared += difference * difference;
            }
            target[start] = cosineOf(product, squares[a], squares[b]);
            target[start + 1] = absolute / scoresA.length;
            target[start + 2] = Math.sqrt(squared / scoresA.length);
          })(pairs);
        };
      },
    };
  },
};

/**
 * How far apart two texts are in each style value alone, as ranks among the training documents. Wide, and so for trees:
 * values that are rare in a short text (single function words, abbreviations, digits, opening words) are left to the
 * vector, and their totals stand for them here.
 */
export const styleDifferencesGroup: FeatureGroup = {
  name: 'style-differences',
  summary: `Absolute differences of the ranks of ${aloneCount} style values among training documents`,
  source,
  features: styleValueNames.slice(0, aloneCount),
  readsLayout: false,
  profile(documents) {
    const values = documents.map((document) => styleValues(document).slice(0, aloneCount));
    return {
      fit(training) {
        const columns = rankColumns(values, training, aloneCount);
        return (pairs) => {
          const ranks = ofCompared(pairs, values, (row) => ranksOf(row, columns));
          return comparePairs(aloneCount, (a, b, target, start) => {
            for (let i = 0; i < aloneCount; i++) target[start + i] = Math.abs(ranks[a][i] - ranks[b][i]);
          })(pairs);
        };
      },
    };
  },
};

/** What becomes of the values of the documents compared, by their index; the others have no place. */
function ofCompared(
  pairs: PairIndex,
  values: readonly Float64Array[],
  make: (row: Float64Array) => Float64Array,
): Float64Array[] {
  const made: Float64Array[] = new Array(values.length);
  for (const document of comparedDocuments(pairs, values.length)) made[document] = make(values[document]);
  return made;
}
