import { expect, test } from 'vitest';
import { joinSamples } from '../../../experiments/author-linking/transfer.ts';
import { madeUpSample } from './made-up-sample.ts';

test('two corpora side by side share no author, document or fold, and keep their pairs', () => {
  const [first, second] = [madeUpSample(12, 3, 1), madeUpSample(16, 4, 2)];
  const joined = joinSamples('both', first, second);
  expect(joined.folds).toHaveLength(4);
  expect(joined.labelled.authors).toHaveLength(28);
  expect(new Set(joined.labelled.author).size).toBe(28);
  for (const [fold, { documents, pairs }] of second.folds.entries()) {
    const moved = joined.folds[2 + fold];
    const bodies = (list: typeof joined, indices: Int32Array) =>
      Array.from(indices, (i) => list.corpus.documents[i].body);
    expect(bodies(joined, moved.documents)).toEqual(bodies(second, documents));
    expect(bodies(joined, moved.pairs.b)).toEqual(bodies(second, pairs.b));
    expect(moved.pairs.same).toEqual(pairs.same);
    for (const [row, same] of moved.pairs.same.entries()) {
      const { author } = joined.labelled;
      expect(author[moved.pairs.a[row]] === author[moved.pairs.b[row]]).toBe(same === 1);
    }
  }
  const at = joined.corpus.position[first.corpus.documents.length];
  expect(joined.corpus.prepared.documents[at]).toBe(second.corpus.documents[0]);
});
