import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createModel } from '../../src/models/index.ts';
import { column } from '../../src/models/matrix.ts';
import { pairwiseAuc } from './data-checks.ts';
import { linearData } from './known-data.ts';

const names = ['a', 'b', 'count', 'constant', 'skewed'];
const { features, labels } = linearData(400, 1);

test('by name and by number, the direction is learned: b speaks against, a for', () => {
  for (const feature of ['b', 1]) {
    const fitted = createModel({ kind: 'single-feature', feature }, names).fit(features, labels, 0);
    expect(fitted.describe(names)).toMatchObject({ feature: 'b', direction: 'lower is positive' });
    const flipped = column(features, 1).map((value) => -value);
    expect(pairwiseAuc(fitted.predict(features), labels)).toBeCloseTo(pairwiseAuc(flipped, labels), 12);
  }
  const fitted = createModel({ kind: 'single-feature', feature: 'a' }, names).fit(features, labels, 0);
  expect(fitted.describe(names).direction).toBe('higher is positive');
  const threshold = fitted.describe(names).threshold as number;
  expect(fitted.predict({ rows: 1, columns: 5, data: Float64Array.of(threshold, 0, 0, 0, 0) })[0]).toBeCloseTo(0.5, 12);
});

test('the probability is monotone in the feature and reads no other', () => {
  const fitted = createModel({ kind: 'single-feature', feature: 'a' }, names).fit(features, labels, 0);
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.array(value, { minLength: 8, maxLength: 8 }), (x, y, others) => {
      const data = Float64Array.of(Math.min(x, y), ...others.slice(0, 4), Math.max(x, y), ...others.slice(4));
      const [low, high] = fitted.predict({ rows: 2, columns: 5, data });
      expect(low >= 0 && high <= 1 && low <= high + 1e-15).toBe(true);
    }),
  );
});

test('a name that is no feature, and a column that is not there', () => {
  expect(() => createModel({ kind: 'single-feature', feature: 'skewd' }, names)).toThrow('did you mean "skewed"?');
  expect(() => createModel({ kind: 'single-feature', feature: 5 }).fit(features, labels, 0)).toThrow(
    'feature 5 of 5: columns count from 0 to 4',
  );
});
