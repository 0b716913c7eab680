import { expect, test } from 'vitest';
import { frequentTermRows } from '../../../src/stylometry/groups/frequent-terms.ts';
import { panCosineGroup } from '../../../src/stylometry/groups/pan-cosine.ts';
import { countTerms } from '../../../src/stylometry/terms/term-counts.ts';
import { numberedSequences } from '../../../src/text/sequences.ts';
import { compareDocuments, exampleDocuments, examplePairs } from './compare.ts';

// scikit-learn 1.9.1, texts being the four below:
// v = TfidfVectorizer(max_features=3000, analyzer='char', ngram_range=(4, 4)).fit(texts[:3]); m = v.transform(texts)
// (m[i] @ m[j].T).toarray()
test('cosines equal scikit-learn’s', () => {
  const rows = compareDocuments(panCosineGroup, exampleDocuments, examplePairs, [0, 1, 2]);
  [0.2645692349535095, 0.02835831252749816, 0.28511888542725183].forEach((value, pair) => {
    expect(rows[pair].cosine).toBeCloseTo(value, 11);
  });
});

test('only the most frequent terms stay, with those as frequent as the last', () => {
  const counts = countTerms(numberedSequences([['a', 'a', 'a', 'b', 'b', 'c', 'c', 'd'], ['d']]));
  const kept = (most: number) => [...new Set(frequentTermRows(counts, Int32Array.of(0), most).terms)];
  expect(kept(1)).toEqual([0]);
  expect(kept(2)).toEqual([0, 1, 2]);
  expect(kept(9)).toEqual([0, 1, 2, 3]);
});
