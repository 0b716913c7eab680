import { expect, test } from 'vitest';
import { characterTfidfGroup } from '../../../src/stylometry/groups/character-tfidf.ts';
import { wordTfidfGroup } from '../../../src/stylometry/groups/word-tfidf.ts';
import { compareDocuments, document, exampleDocuments, examplePairs } from './compare.ts';

// scikit-learn 1.2.1, texts being the four above:
// v = TfidfVectorizer(sublinear_tf=True, smooth_idf=True, min_df=2, lowercase=False, analyzer='char',
//     ngram_range=(n, n)).fit(texts[:3]); m = v.transform(texts); (m[i] @ m[j].T).toarray()
test('character cosines equal scikit-learn’s', () => {
  const rows = compareDocuments(characterTfidfGroup, exampleDocuments, examplePairs, [0, 1, 2]);
  const expected = {
    order2Cosine: [0.787057901556, 0.280230736045, 0.727672800604],
    order3Cosine: [0.924278081623, 0.277074912467, 0.651498802749],
    order4Cosine: [0.921722899895, 0.209695887307, 0.572854221041],
    order5Cosine: [0.949852829212, 0.209167035967, 0.436109839658],
    order2to5Cosine: [0.874934851051, 0.251462904595, 0.630817524737],
  };
  for (const [feature, values] of Object.entries(expected)) {
    values.forEach((value, pair) => {
      expect(rows[pair][feature], `${feature} of pair ${pair}`).toBeCloseTo(value, 11);
    });
  }
});

// The same with analyzer='word', token_pattern=r"\w+", lowercase=True and ngram_range (1, 1), (2, 2), (1, 2).
test('word cosines equal scikit-learn’s', () => {
  const rows = compareDocuments(wordTfidfGroup, exampleDocuments, examplePairs, [0, 1, 2]);
  const expected = {
    unigramCosine: [0.970501054095, 0.361965000988, 0.466095842628],
    bigramCosine: [1, 0, 0],
    unigramBigramCosine: [0.977720754157, 0.281641249374, 0.362664387682],
  };
  for (const [feature, values] of Object.entries(expected)) {
    values.forEach((value, pair) => {
      expect(rows[pair][feature], `${feature} of pair ${pair}`).toBeCloseTo(value, 11);
    });
  }
});

test('a term of one training document alone has no weight', () => {
  const texts = ['walk rain', 'walk sun', 'rain sun'].map((body) => document(body));
  const [[onTwo], [onAll]] = [
    [0, 1],
    [0, 1, 2],
  ].map((training) => compareDocuments(wordTfidfGroup, texts, [[0, 2]], training));
  expect(onTwo.unigramCosine).toBe(0);
  expect(onAll.unigramCosine).toBeCloseTo(0.5, 12);
});
