import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createModel } from '../../src/models/index.ts';
import { selectColumns } from '../../src/models/matrix.ts';
import type { Matrix, Model } from '../../src/models/model.ts';
import { sigmoid } from '../../src/models/sigmoid.ts';
import { columnsNamed, stack } from '../../src/models/stack.ts';
import { pairwiseAuc } from './data-checks.ts';
import { curvedData, linearData } from './known-data.ts';

/** A model whose log odds are one column, stretched and shifted, whatever it is fitted on. */
const column = (index: number, stretch = 1, shift = 0): { model: Model } => ({
  model: {
    kind: 'column',
    fit: () => ({
      predict: ({ rows, columns, data }) =>
        Float64Array.from({ length: rows }, (_, row) => sigmoid(data[row * columns + index] * stretch + shift)),
      describe: () => ({ kind: 'column', index }),
    }),
  },
});

const matrix = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  columns: rows[0].length,
  data: Float64Array.from(rows.flat()),
});

test('standardised log odds are added up, by hand', () => {
  // Columns −1, 1, −1, 1 and −2, −2, 2, 2 both have mean 0 and are −1 or 1 when divided by their deviations 1 and 2: the
  // sums are −2, 0, 0, 2. Labels 0, 0, 1, 1 stand around the middle, so that Platt's curve is one half at 0.
  const training = matrix([-1, -2], [1, -2], [-1, 2], [1, 2]);
  const fitted = stack([column(0), column(1)]).fit(training, Uint8Array.of(0, 0, 1, 1), 1);
  const [low, middle, other, high] = fitted.predict(training);
  expect(middle).toBeCloseTo(0.5, 9);
  expect(other).toBeCloseTo(0.5, 9);
  expect(low).toBeLessThan(0.5);
  expect(high + low).toBeCloseTo(1, 9);
  // A sum of −2 by other ways: −3/1 and 2/2.
  expect(fitted.predict(matrix([-3, 2]))[0]).toBeCloseTo(low, 12);
  const { members } = fitted.describe([]) as { members: { centre: number; scale: number }[] };
  expect(members.map(({ scale }) => Math.round(scale * 1e9) / 1e9)).toEqual([1, 2]);
});

test('how sure a member is changes nothing', () => {
  const { features, labels } = linearData(80, 3);
  const plain = stack([column(0), column(1)])
    .fit(features, labels, 1)
    .predict(features);
  const stretched = fc.record({
    stretch: fc.double({ min: 0.2, max: 3, noNaN: true }),
    shift: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(stretched, ({ stretch, shift }) => {
      const other = stack([column(0, stretch, shift), column(1)])
        .fit(features, labels, 1)
        .predict(features);
      for (const [row, probability] of other.entries()) expect(probability).toBeCloseTo(plain[row], 6);
    }),
    { numRuns: 20 },
  );
});

test('it beats the worse of its members on rows it has not seen', () => {
  const training = curvedData(1500, 4);
  const tested = curvedData(1500, 5);
  const auc = (config: unknown) =>
    pairwiseAuc(createModel(config).fit(training.features, training.labels, 1).predict(tested.features), tested.labels);
  const linear = auc({ kind: 'logistic-regression', C: 1, standardise: 'robust' });
  const trees = auc({ kind: 'gradient-boosting' });
  expect(auc({ kind: 'stack' })).toBeGreaterThan(Math.min(linear, trees) + 0.01);
});

test('a member that does not exist, or an option it does not have, is an input error', () => {
  expect(() => createModel({ kind: 'stack', members: [{ kind: 'gradient-boosting' }] })).toThrow(
    'option members of model stack',
  );
  expect(() =>
    createModel({ kind: 'stack', members: [{ kind: 'gradient-boosting', leafs: 8 }, { kind: 'logistic-regression' }] }),
  ).toThrow('option members.0 of model stack: Unrecognized key: "leafs"');
});

test('a member sees the columns it names, by feature or by group', () => {
  const names = ['shape.a', 'shape.b', 'words.a'];
  expect([...columnsNamed(['words', 'shape.b'], names)]).toEqual([1, 2]);
  expect(() => columnsNamed(['shapes'], names)).toThrow(/"shapes".*"shape"/);
  const { features, labels } = linearData(120, 3);
  const alone = createModel({ kind: 'logistic-regression' }, ['x.one']).fit(selectColumns(features, [1]), labels, 1);
  const stacked = createModel(
    {
      kind: 'stack',
      members: [
        { kind: 'logistic-regression', columns: ['y'] },
        { kind: 'logistic-regression', columns: ['y.only'] },
      ],
    },
    ['x.zero', 'y.only', ...Array.from({ length: features.columns - 2 }, (_, i) => `z.${i}`)],
  ).fit(features, labels, 1);
  const order = (scores: Float64Array) => [...scores.keys()].sort((x, y) => scores[x] - scores[y] || x - y);
  expect(order(stacked.predict(features))).toEqual(order(alone.predict(selectColumns(features, [1]))));
});
