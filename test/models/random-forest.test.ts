import { expect, test } from 'vitest';
import { InputError } from '../../src/common/error.ts';
import { randomStream } from '../../src/common/random.ts';
import { createModel } from '../../src/models/index.ts';
import { selectRows } from '../../src/models/matrix.ts';
import { stratifiedRows } from '../../src/models/stratified-rows.ts';
import { pairwiseAuc } from './data-checks.ts';
import { curvedData } from './known-data.ts';
import expected from './scikit-learn.json' with { type: 'json' };

// The first 400 rows of the data that scikit_learn.py trains its forest on.
const whole = curvedData(6000, 11);
const train = {
  features: selectRows(
    whole.features,
    Array.from({ length: 400 }, (_, i) => i),
  ),
  labels: whole.labels.slice(0, 400),
};
const fresh = curvedData(1000, 12);

test("ranks new rows nearly as well as scikit-learn's forest on the same rows, of 20 trees to its 50", () => {
  const fitted = createModel({ kind: 'random-forest', trees: 20 }).fit(train.features, train.labels, 1);
  const probabilities = fitted.predict(fresh.features);
  expect(pairwiseAuc(probabilities, fresh.labels)).toBeGreaterThan(expected.forest.auc - 0.03);
  for (const p of probabilities) expect(p >= 0 && p <= 1).toBe(true);
  expect(new Set(probabilities).size).toBeGreaterThan(50);
});

test('one seed, one forest; another seed, another; the rows used are drawn and reported', () => {
  const model = createModel({ kind: 'random-forest', trees: 3, maxRows: 100, featureShare: 0.5 });
  const [first, again, other] = [1, 1, 2].map((seed) => model.fit(train.features, train.labels, seed));
  expect(first.predict(fresh.features)).toEqual(again.predict(fresh.features));
  expect(first.predict(fresh.features)).not.toEqual(other.predict(fresh.features));
  expect(first.describe([])).toMatchObject({ trainingRows: 100, trainingRowsGiven: 400 });
});

test('any share of any number of columns fits, and no rows predict nothing', () => {
  for (const featureShare of [0.01, 0.34, 0.99, 1]) {
    for (const columns of [1, 3, 49]) {
      const rows = 20;
      const features = { rows, columns, data: Float64Array.from({ length: rows * columns }, (_, i) => (i * 31) % 17) };
      const labels = Uint8Array.from({ length: rows }, (_, i) => i % 2);
      const fitted = createModel({ kind: 'random-forest', trees: 2, featureShare }).fit(features, labels, 0);
      expect(fitted.predict({ rows: 0, columns, data: new Float64Array(0) })).toEqual(new Float64Array(0));
    }
  }
});

test('a split that parts the classes perfectly is taken', () => {
  // Positive where both features are high: after any first split, a side is left that the other feature parts.
  const rows = 100;
  const data = Float64Array.from({ length: 2 * rows }, (_, i) => (i % 2 === 0 ? (i >> 1) % 10 : Math.floor(i / 20)));
  const labels = Uint8Array.from({ length: rows }, (_, i) => (data[2 * i] >= 5 && data[2 * i + 1] >= 5 ? 1 : 0));
  const features = { rows, columns: 2, data };
  const predicted = createModel({ kind: 'random-forest', trees: 20 }).fit(features, labels, 1).predict(features);
  expect([...predicted].map(Math.round)).toEqual([...labels]);
  expect([...predicted].filter((p) => p === 0 || p === 1).length).toBeGreaterThan(60);
});

test('the draw keeps the classes in proportion and loses neither', () => {
  const labels = Uint8Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const rows = stratifiedRows(labels, 90, randomStream(1, 'draw'));
  expect(new Set(rows).size).toBe(90);
  expect(rows.filter((row) => labels[row] === 1).length).toBe(30);
  const rare = Uint8Array.from({ length: 300 }, (_, i) => (i === 7 ? 1 : 0));
  expect(stratifiedRows(rare, 10, randomStream(1, 'draw'))).toContain(7);
  expect(stratifiedRows(labels, 300, randomStream(1, 'draw'))).toEqual(Int32Array.from(labels.keys()));
});

test('one class is an input error', () => {
  expect(() => createModel({ kind: 'random-forest' }).fit(train.features, new Uint8Array(400), 0)).toThrow(InputError);
});
