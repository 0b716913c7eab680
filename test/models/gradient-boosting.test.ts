import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/common/error.ts';
import { randomStream } from '../../src/common/random.ts';
import { createModel } from '../../src/models/index.ts';
import { meanLogLoss, pairwiseAuc } from './data-checks.ts';
import { curvedData } from './known-data.ts';
import expected from './scikit-learn.json' with { type: 'json' };

const train = curvedData(6000, 11);
const fresh = curvedData(6000, 12);
const names = Array.from({ length: 12 }, (_, j) => `x${j}`);
const boosting = createModel({ kind: 'gradient-boosting' });

describe("scores as scikit-learn 1.2.1's HistGradientBoostingClassifier with the same settings (scikit_learn.py)", () => {
  test('the data are those of the Python script', () => {
    const sum = train.features.data.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(expected.check.curved[0], 6);
    expect(train.labels.reduce((total, label) => total + label, 0)).toBe(expected.check.curved[1]);
  });

  test('AUC within 0.0001 and log loss within 0.00001 on new rows', () => {
    const fitted = boosting.fit(train.features, train.labels, 0);
    const probabilities = fitted.predict(fresh.features);
    expect(Math.abs(pairwiseAuc(probabilities, fresh.labels) - expected.boosting.auc)).toBeLessThan(1e-4);
    expect(Math.abs(meanLogLoss(probabilities, fresh.labels) - expected.boosting.logLoss)).toBeLessThan(1e-5);
    const { gains } = fitted.describe(names) as { gains: Record<string, number> };
    const ranked = names.toSorted((x, y) => gains[y] - gains[x]);
    expect(ranked.slice(0, 3)).toEqual(['x0', 'x3', 'x5']);
  });
});

test('one tree of two leaves, worked by hand', () => {
  // Labels 0 0 1 1 over 1 2 3 4: p = 1/2, gradients ±1/2, Hessians 1/4. The cut at 2.5 leaves sums ∓1 and 1/2 on each
  // side, so the leaf values are ±0.5 × 1 / (0.5 + 1) = ±1/3.
  const features = { rows: 4, columns: 1, data: Float64Array.of(1, 2, 3, 4) };
  const options = { kind: 'gradient-boosting', rounds: 1, learningRate: 0.5, leaves: 2, minimumLeafRows: 1, l2: 1 };
  const fitted = createModel(options).fit(features, Uint8Array.of(0, 0, 1, 1), 0);
  const at = (x: number) => fitted.predict({ rows: 1, columns: 1, data: Float64Array.of(x) })[0];
  expect(at(2.5)).toBeCloseTo(1 / (1 + Math.exp(1 / 3)), 12);
  expect(at(2.500001)).toBeCloseTo(1 / (1 + Math.exp(-1 / 3)), 12);
  expect((fitted.describe(['x']).gains as Record<string, number>).x).toBeCloseTo(2 / 1.5, 12);
});

test('too few rows to split: everybody gets the positive share', () => {
  const few = curvedData(60, 3);
  const share = few.labels.reduce((total, label) => total + label, 0) / 60;
  for (const p of boosting.fit(few.features, few.labels, 0).predict(few.features)) expect(p).toBeCloseTo(share, 12);
});

test('probabilities stay within 0 and 1, and rows can come in any number of distinct values', () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 0, max: 3 }),
    fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
      const labels = Uint8Array.from(rows, ([label]) => label);
      fc.pre(labels.includes(0) && labels.includes(1));
      const features = { rows: rows.length, columns: 2, data: Float64Array.from(rows.flatMap(([, x, y]) => [x, y])) };
      const model = createModel({ kind: 'gradient-boosting', rounds: 5, minimumLeafRows: 1, learningRate: 1, bins: 8 });
      const probabilities = model.fit(features, labels, 0).predict(features);
      for (const p of probabilities) expect(p >= 0 && p <= 1).toBe(true);
      // Fitted on these rows without limits, the trees can only lower the loss of the constant share.
      const share = labels.reduce((total, label) => total + label, 0) / rows.length;
      const constant = new Float64Array(rows.length).fill(share);
      expect(meanLogLoss(probabilities, labels)).toBeLessThanOrEqual(meanLogLoss(constant, labels) + 1e-9);
    }),
  );
});

test('the same rows give the same model', () => {
  const small = curvedData(500, 4);
  const predictions = [1, 2].map((seed) => boosting.fit(small.features, small.labels, seed).predict(small.features));
  expect(predictions[0]).toEqual(predictions[1]);
});

test('permuted labels give chance on new rows', () => {
  const permuted = randomStream(8, 'labels').shuffle(train.labels.slice());
  const scores = boosting.fit(train.features, permuted, 0).predict(fresh.features);
  expect(Math.abs(pairwiseAuc(scores, fresh.labels) - 0.5)).toBeLessThan(0.06);
});

test('one class is an input error', () => {
  expect(() => boosting.fit(train.features, new Uint8Array(6000), 0)).toThrow(InputError);
});

test('trees that see a share of the columns learn nearly as much, and the same from the same seed', () => {
  const share = createModel({ kind: 'gradient-boosting', columnShare: 0.5, rounds: 120 });
  const fitted = share.fit(train.features, train.labels, 5);
  const scores = fitted.predict(fresh.features);
  const whole = createModel({ kind: 'gradient-boosting', rounds: 120 }).fit(train.features, train.labels, 5);
  expect(pairwiseAuc(scores, fresh.labels)).toBeGreaterThan(
    pairwiseAuc(whole.predict(fresh.features), fresh.labels) - 0.02,
  );
  expect(share.fit(train.features, train.labels, 5).predict(fresh.features)).toEqual(scores);
  expect(share.fit(train.features, train.labels, 6).predict(fresh.features)).not.toEqual(scores);
  // One column a tree: other trees see others.
  const single = createModel({ kind: 'gradient-boosting', columnShare: 0.01, rounds: 20 });
  const { gains } = single.fit(train.features, train.labels, 5).describe([...'abcdefghijkl']) as {
    gains: Record<string, number>;
  };
  expect(Object.values(gains).filter((gain) => gain > 0).length).toBeGreaterThan(1);
});
