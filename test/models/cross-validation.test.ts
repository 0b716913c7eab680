import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { dealAuthors } from '../../src/models/author-folds.ts';
import { outOfFoldScores } from '../../src/models/cross-validation.ts';
import { createModel } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { rowsInClassShare } from '../../src/models/stratified-rows.ts';

interface Pairs {
  readonly labels: Uint8Array;
  readonly groupsA: Int32Array;
  readonly groupsB: Int32Array;
}

/** Pairs of authors 0 … authors − 1, one third of them same-author. */
function drawPairs(count: number, authors: number, seed: number): Pairs {
  const stream = randomStream(seed, 'pairs');
  const labels = Uint8Array.from({ length: count }, (_, row) => (row % 3 === 0 ? 1 : 0));
  const groupsA = Int32Array.from(labels, () => stream.integer(authors));
  const groupsB = groupsA.map((a, row) => (labels[row] === 1 ? a : (a + 1 + stream.integer(authors - 1)) % authors));
  return { labels, groupsA, groupsB };
}

/**
 * Its features are the two authors. It keeps those it was trained on, and says 1 where it meets one of them again; else
 * positives / 1,000 + negatives / 1,000,000 of its training rows.
 */
const memory: Model = {
  kind: 'memory',
  fit(features, labels) {
    const known = new Set(features.data);
    const positives = labels.reduce((sum, label) => sum + label, 0);
    const counts = positives / 1e3 + (labels.length - positives) / 1e6;
    return {
      predict: ({ rows, data }) =>
        Float64Array.from({ length: rows }, (_, row) =>
          known.has(data[2 * row]) || known.has(data[2 * row + 1]) ? 1 : counts,
        ),
      describe: () => ({}),
    };
  },
};

function authorsAsFeatures({ labels, groupsA, groupsB }: Pairs) {
  const data = Float64Array.from({ length: 2 * labels.length }, (_, at) => (at % 2 ? groupsB : groupsA)[at >> 1]);
  return { rows: labels.length, columns: 2, data };
}

describe.each(['skip', 'score'] as const)('straddling: %s', (straddling) => {
  test('no pair is scored by a model that saw one of its authors, and class shares hold', () => {
    const task = fc.tuple(fc.integer({ min: 24, max: 40 }), fc.integer({ min: 3, max: 4 }), fc.nat(1000));
    fc.assert(
      fc.property(task, ([authors, folds, seed]) => {
        const pairs = drawPairs(300, authors, seed);
        const result = outOfFoldScores({
          model: memory,
          features: authorsAsFeatures(pairs),
          ...pairs,
          folds,
          seed,
          straddling,
        });
        expect([...result.rows]).toEqual([...result.scored.keys()].filter((row) => result.scored[row] === 1));
        for (const row of result.rows) {
          expect(result.scores[row]).toBeLessThan(1);
          const counts = Math.round(result.scores[row] * 1e6);
          const [positives, negatives] = [Math.floor(counts / 1000), counts % 1000];
          expect(Math.abs(positives - negatives / 2)).toBeLessThanOrEqual(0.5);
        }
        result.scores.forEach((score, row) => {
          expect(Number.isNaN(score)).toBe(result.scored[row] === 0);
          if (pairs.labels[row] === 1) expect(result.scored[row]).toBe(1);
        });
        const different = [...result.scored].filter((scored, row) => scored === 1 && pairs.labels[row] === 0).length;
        if (straddling === 'score') expect(result.rows.length).toBe(300);
        else expect(different).toBeLessThan(200);
      }),
      { numRuns: 30 },
    );
  });
});

test('the same seed gives the same scores; another deals and draws differently', () => {
  const pairs = drawPairs(200, 30, 1);
  const stream = randomStream(1, 'features');
  const features = { rows: 200, columns: 2, data: Float64Array.from({ length: 400 }, () => stream.uniform()) };
  const model = createModel({ kind: 'logistic-regression' });
  const [first, again, other] = [1, 1, 2].map((seed) => outOfFoldScores({ model, features, ...pairs, folds: 4, seed }));
  expect(first).toEqual(again);
  expect(first.scores).not.toEqual(other.scores);
});

test('a feature that only names its author scores by chance out of fold', () => {
  // The label is whether the first author's number is odd: trees learn who is odd, which says nothing of new authors.
  const pairs = drawPairs(900, 60, 5);
  const features = authorsAsFeatures(pairs);
  const model = createModel({
    kind: 'gradient-boosting',
    rounds: 20,
    learningRate: 0.5,
    leaves: 64,
    minimumLeafRows: 2,
    l2: 0,
  });
  const hard = { ...pairs, labels: pairs.labels.map((_, row) => pairs.groupsA[row] % 2) };
  const inSample = model.fit(features, hard.labels, 0).predict(features);
  const { rows, scores } = outOfFoldScores({ model, features, ...hard, folds: 4, seed: 1 });
  const right = (row: number, score: number) => (score > 0.5 ? 1 : 0) === hard.labels[row];
  expect([...inSample].filter((score, row) => right(row, score)).length / 900).toBeGreaterThan(0.8);
  expect([...rows].filter((row) => right(row, scores[row])).length / rows.length).toBeLessThan(0.65);
});

describe('dealing authors', () => {
  test('worked by hand: 5, 4, 3, 3, 1 same-author pairs into two folds are 8 and 8', () => {
    const authors = [5, 4, 3, 3, 1].flatMap((count, author) => new Array<number>(count).fill(author));
    const dealt = dealAuthors(authors, authors, 2, randomStream(0, 'deal'));
    expect(dealt.get(0)).toBe(0);
    expect(dealt.get(1)).toBe(1);
    const load = [0, 0];
    for (const author of authors) load[dealt.get(author)!]++;
    expect(load).toEqual([8, 8]);
  });

  test('authors without same-author pairs are spread evenly; the order of pairs does not matter', () => {
    const { groupsA, groupsB } = drawPairs(60, 50, 3);
    const dealt = dealAuthors(groupsA, groupsB, 4, randomStream(0, 'deal'));
    const sizes = [0, 1, 2, 3].map((fold) => [...dealt.values()].filter((value) => value === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
    const turned = dealAuthors(groupsB.toReversed(), groupsA.toReversed(), 4, randomStream(0, 'deal'));
    for (const [author, fold] of dealt) expect(turned.get(author)).toBe(fold);
  });

  test('fewer authors than folds is an input error', () => {
    expect(() => dealAuthors([1, 2], [2, 1], 3, randomStream(0, 'deal'))).toThrow('2 authors for 3 author-disjoint');
  });
});

test('rows in a class share: one class whole, the other thinned', () => {
  const labels = Uint8Array.from({ length: 100 }, (_, row) => (row < 50 ? 1 : 0));
  const all = Int32Array.from(labels.keys());
  const third = rowsInClassShare(labels, all, 1 / 3, randomStream(1, 'rows'));
  expect(third.filter((row) => labels[row] === 1).length).toBe(25);
  expect(third.filter((row) => labels[row] === 0).length).toBe(50);
  const most = rowsInClassShare(labels, all, 0.75, randomStream(1, 'rows'));
  expect(most.filter((row) => labels[row] === 1).length).toBe(50);
  expect(most.length).toBe(67); // 50 / 3 negatives, rounded
  expect([...most]).toEqual([...most].sort((x, y) => x - y));
});

test('counts that do not fit are input errors', () => {
  const pairs = drawPairs(30, 10, 1);
  const task = { model: memory, features: authorsAsFeatures(pairs), ...pairs, folds: 3, seed: 1 };
  expect(() => outOfFoldScores({ ...task, groupsA: [1] })).toThrow('1 and 30 authors of 30 pairs');
  expect(() => outOfFoldScores({ ...task, folds: 1 })).toThrow('1 inner folds: a whole number from 2');
});

test('a pair is scored, and its model trained, on features that know none of the held-out authors', () => {
  const pairs = drawPairs(120, 20, 3);
  const all = authorsAsFeatures(pairs);
  const seen: Set<number>[] = [];
  // Its one feature says how many held-out authors there are: the model finds it in training and in scoring.
  const counts: Model = {
    kind: 'counts',
    fit: (trained) => ({
      predict: ({ rows, data }) => {
        expect(new Set([...data, ...trained.data]).size).toBe(1);
        return new Float64Array(rows).fill(data[0] / 100);
      },
      describe: () => ({}),
    }),
  };
  const { scores, rows } = outOfFoldScores({
    model: counts,
    features: all,
    featuresWithout: (heldOut) => {
      seen.push(new Set(heldOut));
      return { rows: 120, columns: 1, data: new Float64Array(120).fill(heldOut.size) };
    },
    ...pairs,
    folds: 4,
    seed: 1,
  });
  expect(seen).toHaveLength(4);
  for (const row of rows) {
    const heldOut = seen.filter((authors) => authors.has(pairs.groupsA[row]) && authors.has(pairs.groupsB[row]));
    expect(heldOut).toHaveLength(1);
    expect(scores[row]).toBe(heldOut[0].size / 100);
  }
});
