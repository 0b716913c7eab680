import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/common/error.ts';
import { randomStream } from '../../src/common/random.ts';
import { createModel, type ModelConfig } from '../../src/models/index.ts';
import { column, selectRows } from '../../src/models/matrix.ts';
import type { Matrix } from '../../src/models/model.ts';
import { pairwiseAuc } from './data-checks.ts';
import { linearData } from './known-data.ts';
import expected from './scikit-learn.json' with { type: 'json' };

const names = ['a', 'b', 'count', 'constant', 'skewed'];
const { features, labels } = linearData(400, 1);

function coefficients(options: object, rows: Matrix, rowLabels: Uint8Array): { intercept: number; values: number[] } {
  const model = createModel({ kind: 'logistic-regression', ...options });
  const learned = model.fit(rows, rowLabels, 0).describe(names);
  expect(learned.converged).toBe(true);
  return {
    intercept: learned.intercept as number,
    values: names.map((name) => (learned.coefficients as Record<string, number>)[name]),
  };
}

function expectClose(found: { intercept: number; values: number[] }, wanted: typeof expected.logistic) {
  expect(Math.abs(found.intercept - wanted.intercept)).toBeLessThan(1e-6);
  found.values.forEach((value, j) => {
    expect(Math.abs(value - wanted.coefficients[j]), names[j]).toBeLessThan(1e-6);
  });
}

describe('coefficients equal those of scikit-learn 1.2.1 (scikit_learn.py) to 1e-6', () => {
  test('the data are those of the Python script', () => {
    const sum = features.data.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(expected.check.linear[0], 6);
    expect(labels.reduce((total, label) => total + label, 0)).toBe(expected.check.linear[1]);
  });
  test('C = 10', () => expectClose(coefficients({}, features, labels), expected.logistic));
  test('C = 0.1, balanced classes', () =>
    expectClose(coefficients({ C: 0.1, classWeight: 'balanced' }, features, labels), expected.logisticBalanced));
  test('separable classes', () => {
    const separable = Uint8Array.from(column(features, 0), (value) => (value > 0.5 ? 1 : 0));
    expectClose(coefficients({}, features, separable), expected.logisticSeparable);
  });
  test('standardised columns', () =>
    expectClose(coefficients({ standardise: true }, features, labels), expected.logisticStandardised));
});

test('a feature beyond the clip says no more than one at it, in training and in scoring', () => {
  const of = (...values: number[]): Matrix => ({ rows: values.length, columns: 1, data: Float64Array.from(values) });
  const rowLabels = Uint8Array.of(0, 0, 1, 0, 1, 1);
  const learn = (last: number) =>
    createModel({ kind: 'logistic-regression', C: 1, standardise: 'robust', clip: 3 }).fit(
      of(0, 1, 2, 3, 4, last),
      rowLabels,
      0,
    );
  // Median 2.5, quartiles 1.25 and 3.75: 10 is the clip.
  expect(learn(10_000).predict(of(1, 4))).toEqual(learn(10).predict(of(1, 4)));
  const [at, beyond] = learn(10).predict(of(10, 10_000));
  expect(beyond).toBe(at);
});

test('at the minimum the gradient is zero, whatever the data', () => {
  const value = fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true });
  const row = fc.tuple(fc.integer({ min: 0, max: 1 }), value, value);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 30 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (rows, C) => {
        const rowLabels = Uint8Array.from(rows, ([label]) => label);
        fc.pre(rowLabels.includes(0) && rowLabels.includes(1));
        const data = Float64Array.from(rows.flatMap(([, x, y]) => [x / 1000, y]));
        const fitted = createModel({ kind: 'logistic-regression', C }).fit(
          { rows: rows.length, columns: 2, data },
          rowLabels,
          0,
        );
        const probabilities = fitted.predict({ rows: rows.length, columns: 2, data });
        const {
          intercept,
          coefficients: w,
          converged,
        } = fitted.describe(['x', 'y']) as {
          intercept: number;
          coefficients: Record<string, number>;
          converged: boolean;
        };
        expect(converged).toBe(true);
        expect(Number.isFinite(intercept)).toBe(true);
        const gradient = [0, w.x!, w.y!];
        probabilities.forEach((p, i) => {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          const pull = C * (p - rowLabels[i]);
          [1, data[2 * i], data[2 * i + 1]].forEach((x, j) => {
            gradient[j] = gradient[j] + pull * x;
          });
        });
        const size = C * rows.length * 1000;
        gradient.forEach((part) => {
          expect(Math.abs(part)).toBeLessThan(1e-9 * size);
        });
      },
    ),
  );
});

test('columns of any scale: stretching one is the same as strengthening its penalty, and it stays finite', () => {
  const stretched = { ...features, data: features.data.map((value, at) => (at % 5 === 2 ? value * 1e9 : value)) };
  const { values } = coefficients({}, stretched, labels);
  const plain = coefficients({}, features, labels).values;
  expect(values[2] * 1e9).toBeCloseTo(plain[2], 4);
  expect(values[0]).toBeCloseTo(plain[0], 3);
});

test('row order does not matter', () => {
  const order = randomStream(5, 'order').shuffle(Int32Array.from({ length: 400 }, (_, i) => i));
  const shuffled = coefficients(
    {},
    selectRows(features, order),
    labels.map((_, i) => labels[order[i]]),
  );
  const plain = coefficients({}, features, labels);
  shuffled.values.forEach((value, j) => {
    expect(Math.abs(value - plain.values[j])).toBeLessThan(1e-9);
  });
});

test('permuted labels give chance on new rows', () => {
  const permuted = randomStream(6, 'labels').shuffle(labels.slice());
  const fresh = linearData(1000, 77);
  const scores = createModel({ kind: 'logistic-regression' }).fit(features, permuted, 0).predict(fresh.features);
  const freshLabels = randomStream(7, 'labels').shuffle(fresh.labels.slice());
  expect(Math.abs(pairwiseAuc(scores, freshLabels) - 0.5)).toBeLessThan(0.06);
});

test('one class, other labels, wrong counts and missing numbers are input errors', () => {
  const model = createModel({ kind: 'logistic-regression' });
  const three = { rows: 3, columns: 1, data: new Float64Array(3) };
  expect(() => model.fit(three, new Uint8Array(3), 0)).toThrow(
    new InputError('3 training rows hold 0 positive and 3 negative labels: at least one of each is needed'),
  );
  expect(() => model.fit(three, Uint8Array.of(0, 1, 2), 0)).toThrow('label 2 of row 2: a label is 1 or 0');
  expect(() => model.fit(three, Uint8Array.of(0, 1), 0)).toThrow('2 labels for 3 training rows');
  expect(() => model.fit({ ...three, data: Float64Array.of(0, Number.NaN, 0) }, Uint8Array.of(0, 1, 0), 0)).toThrow(
    'feature 0 of training row 1 is NaN',
  );
  expect(() => model.fit({ ...three, data: Float64Array.of(1e200, -1e200, 0) }, Uint8Array.of(0, 1, 0), 0)).toThrow(
    'too large for a logistic fit',
  );
  const fitted = model.fit(features, labels, 0);
  expect(() => fitted.predict(three)).toThrow('1 feature columns to predict from, but the model was fitted on 5');
});

test('config mistakes name the nearest valid name', () => {
  expect(() => createModel({ kind: 'logistic-regresion' })).toThrow('did you mean "logistic-regression"?');
  expect(() => createModel({ kind: 'logistic-regression', standardize: true })).toThrow('did you mean "standardise"?');
  expect(() => createModel({ kind: 'logistic-regression', C: -1 } satisfies ModelConfig)).toThrow(
    'option C of model logistic-regression',
  );
});
