import { expect, test } from 'vitest';
import { fRatioCosinesGroup } from '../../../src/stylometry/groups/f-ratio-cosines.ts';
import { representationCosinesGroup } from '../../../src/stylometry/groups/representation-cosines.ts';
import { compareDocuments, document } from './compare.ts';

const documents = [
  'We walk your dog. We walk it twice a day!',
  'Dog walks: twice a day, your dog comes home happy.',
  'Moving help: two men, one van, your boxes.',
  'naïve dog 🐶🐶 walk',
  'Two men and a van move your boxes, day or night!',
].map((body) => document(body));
const training = [0, 1, 2, 4];
const authors = [0, 0, 1, 1];
const pairs = [
  [0, 1],
  [0, 2],
  [3, 0],
  [3, 1],
] as const;

// scikit-learn 1.9.1 and numpy 2.4.6: X = TfidfVectorizer(sublinear_tf=True, smooth_idf=True, min_df=2, lowercase=False,
// analyzer='char', ngram_range=(2, 5)) fitted on the training texts; s = X[a] @ X[b]; s-norm: the mean over both documents of
// (s − mean) / std of X[d] @ X[t], t running over the training texts by other authors.
test('character cosines and their s-norm equal numpy’s', () => {
  const rows = compareDocuments(representationCosinesGroup, documents, pairs, training, authors);
  const cosines = [0.874212981073, 0.129016959025, 0.640700337112, 0.522625380981];
  const normed = [18.439523122, -1, 7.132191745, 4.006744987];
  for (const [pair, row] of rows.entries()) {
    expect(row.charactersCosine).toBeCloseTo(cosines[pair], 11);
    expect(row.charactersSNorm).toBeCloseTo(normed[pair], 7);
  }
});

// The same of X times the root of r = B / T, rows then scaled to unit length: T the sum of squares of a column around its
// mean over the training texts, B that of its two author means, each times its number of texts.
test('weighted character cosines and their s-norm equal numpy’s', () => {
  const rows = compareDocuments(fRatioCosinesGroup, documents, pairs, training, authors);
  const cosines = [0.96130170795, 0.121258636727, 0.663794366368, 0.547765531225];
  const normed = [105.946462331, -1, 28.909753693, 30.267549639];
  for (const [pair, row] of rows.entries()) {
    expect(row.charactersCosine).toBeCloseTo(cosines[pair], 11);
    expect(row.charactersSNorm).toBeCloseTo(normed[pair], 6);
  }
});

test('masked text sees no topic, shape no words, and both see line breaks', () => {
  const bodies = ['I walk the dogs\nand you', 'I feed the birds\nand you', 'I feed the birds and you', 'Other words!'];
  const [topic, lines] = compareDocuments(
    representationCosinesGroup,
    bodies.map((body) => document(body)),
    [
      [0, 1],
      [1, 2],
    ],
  );
  expect(topic.maskedCosine).toBe(1);
  expect(topic.shapeCosine).toBe(1);
  expect(topic.wordsCosine).toBeLessThan(1);
  expect(lines.wordsCosine).toBe(1);
  for (const feature of ['charactersCosine', 'maskedCosine', 'shapeCosine', 'styleCosine']) {
    expect(lines[feature], feature).toBeLessThan(1);
  }
});
