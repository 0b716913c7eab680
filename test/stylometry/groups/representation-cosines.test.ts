import { expect, test } from 'vitest';
import { fRatioCosinesGroup } from '../../../src/stylometry/groups/f-ratio-cosines.ts';
import { representationCosinesGroup } from '../../../src/stylometry/groups/representation-cosines.ts';
import { compareDocuments, document, exampleDocuments, examplePairs } from './compare.ts';

const documents = [...exampleDocuments, document('Two men and a van move your boxes, day or night!')];
const training = [0, 1, 2, 4];
const authors = [0, 0, 1, 1];
const pairs = [...examplePairs, [3, 1]] as const;

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

// The same of X times r, rows then scaled to unit length: r = B / (B + W) by column, with W the mean square within authors and
// B = max(0, (mean square between − W) / n₀).
test('weighted character cosines and their s-norm equal numpy’s', () => {
  const rows = compareDocuments(fRatioCosinesGroup, documents, pairs, training, authors);
  const cosines = [0.969618705801, 0.116091248456, 0.647443974994, 0.534605116771];
  const normed = [656.865434437, -1, 150.541045926, 199.700612436];
  for (const [pair, row] of rows.entries()) {
    expect(row.charactersCosine).toBeCloseTo(cosines[pair], 11);
    expect(row.charactersSNorm / normed[pair]).toBeCloseTo(1, 7);
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
