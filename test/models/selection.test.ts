import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { createModel } from '../../src/models/index.ts';
import { column } from '../../src/models/matrix.ts';
import { partialAuc } from '../../src/models/partial-auc.ts';
import { selectByOutOfFold, selectionCriteria } from '../../src/models/selection.ts';
import { pairwiseAuc } from './data-checks.ts';
import { linearData } from './known-data.ts';
import expected from './scikit-learn.json' with { type: 'json' };

test('partial AUC, worked by hand', () => {
  // Scores fall: + − + − (two of each). Up to FPR 0.5: TPR is 1/2 all the way. Up to 1: then 1, mean 3/4.
  const scores = Float64Array.of(4, 3, 2, 1);
  const labels = Uint8Array.of(1, 0, 1, 0);
  expect(partialAuc(scores, labels, 0.5)).toBeCloseTo(0.5, 12);
  expect(partialAuc(scores, labels, 1)).toBeCloseTo(0.75, 12);
  expect(partialAuc(scores, labels, 0.75)).toBeCloseTo((0.5 * 0.5 + 0.25 * 1) / 0.75, 12);
  // All tied: the diagonal, whose mean up to a limit is half the limit.
  expect(partialAuc(new Float64Array(4), labels, 0.03)).toBeCloseTo(0.015, 12);
});

test("partial AUC equals scikit-learn's area (scikit_learn.py), ties and all", () => {
  const { features, labels } = linearData(400, 1);
  const scores = column(features, 0).map((value) => Math.round(value * 20) / 20);
  expect(partialAuc(scores, labels, 0.03)).toBeCloseTo(expected.partialAuc, 10);
});

test('partial AUC up to 1 is the AUC', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
      const labels = Uint8Array.from(rows, ([label]) => label);
      fc.pre(labels.includes(0) && labels.includes(1));
      const scores = Float64Array.from(rows, ([, score]) => score);
      expect(partialAuc(scores, labels, 1)).toBeCloseTo(pairwiseAuc(scores, labels), 10);
    }),
  );
});

const stream = randomStream(3, 'selection');
const rows = 1200;
const labels = Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 0));
const groupsA = Int32Array.from(labels, () => stream.integer(40));
const groupsB = groupsA.map((a, row) => (labels[row] === 1 ? a : (a + 1 + stream.integer(39)) % 40));
const data = Float64Array.from({ length: rows * 2 }, (_, at) => stream.uniform() + (at % 2) * labels[at >> 1]);
const task = { features: { rows, columns: 2, data }, labels, groupsA, groupsB, folds: 4, seed: 1 };

test.each(selectionCriteria)('%s chooses the feature that tells, and the first among equals', (criterion) => {
  const noise = createModel({ kind: 'single-feature', feature: 0 });
  const signal = createModel({ kind: 'single-feature', feature: 1 });
  const { chosen, values, outOfFold } = selectByOutOfFold({ ...task, candidates: [noise, signal, signal], criterion });
  expect(chosen).toBe(1);
  expect(values[1]).toBe(values[2]);
  expect(outOfFold.scores.length).toBe(rows);
});

test('nothing to choose from, or nothing to choose by, is an input error', () => {
  expect(() => selectByOutOfFold({ ...task, candidates: [], criterion: 'log-loss' })).toThrow(
    'no model to choose from',
  );
  const permuted = {
    ...task,
    groupsA: labels.map((_, row) => row % 4),
    groupsB: labels.map((l, row) => (l ? row : row + 1) % 4),
  };
  expect(() =>
    selectByOutOfFold({
      ...permuted,
      candidates: [createModel({ kind: 'single-feature', feature: 1 })],
      criterion: 'log-loss',
    }),
  ).toThrow('choosing a model needs pairs of both classes');
});
