import { characterGrams } from '../../text/character-n-grams.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { cosineOf } from '../measures.ts';
import { flowingText } from '../style/body-text.ts';
import { countTerms } from '../terms/term-counts.ts';
import { innerProducts } from '../terms/weighed-rows.ts';
import { frequentTermRows } from './frequent-terms.ts';

/** Terms that the baseline keeps. */
const vocabulary = 3000;

/**
 * The distance baseline of PAN 2020. Its two thresholds, between which it leaves a pair undecided, are no part of the
 * score.
 */
export const panCosineGroup: FeatureGroup = {
  name: 'pan-cosine',
  summary: 'Cosine of tf-idf vectors of the 3,000 most frequent character 4-grams, lowercased (PAN 2020’s baseline)',
  source:
    'M. Kestemont et al., "Overview of the cross-domain authorship verification task at PAN 2020", CLEF 2020, section 5, TFIDF-weighted bag-of-character-tetragrams',
  features: ['cosine'],
  readsLayout: false,
  profile(documents) {
    const counts = countTerms(
      characterGrams(
        documents.map((document) => flowingText(document).toLowerCase()),
        4,
      )[3],
    );
    return {
      fit(training) {
        const rows = frequentTermRows(counts, training, vocabulary);
        return (pairs) =>
          innerProducts(rows, pairs).map((product, pair) =>
            cosineOf(product, rows.squares[pairs.a[pair]], rows.squares[pairs.b[pair]]),
          );
      },
    };
  },
};
