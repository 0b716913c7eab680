import { expect, test } from 'vitest';
import { column } from '../../src/models/matrix.ts';
import { applyScaling, learnScaling } from '../../src/models/scaling.ts';
import { linearData } from './known-data.ts';
import expected from './scikit-learn.json' with { type: 'json' };

const { features } = linearData(400, 1);

test.each(['standard', 'robust'] as const)("%s scaling learns scikit-learn's numbers (scikit_learn.py)", (kind) => {
  const { centre, scale } = learnScaling(features, kind);
  expected[kind].centre.forEach((value, j) => {
    expect(centre[j]).toBeCloseTo(value, 9);
    expect(scale[j]).toBeCloseTo(expected[kind].scale[j], 9);
  });
});

test('a standardised column has mean 0 and deviation 1; a constant one is 0, even where its mean rounds', () => {
  const scaled = applyScaling(learnScaling(features, 'standard'), features);
  const values = column(scaled, 2);
  expect(values.reduce((sum, value) => sum + value, 0) / 400).toBeCloseTo(0, 12);
  expect(values.reduce((sum, value) => sum + value * value, 0) / 400).toBeCloseTo(1, 12);
  const constant = { rows: 10, columns: 1, data: new Float64Array(10).fill(0.1) };
  for (const value of applyScaling(learnScaling(constant, 'standard'), constant).data) expect(value).toBeCloseTo(0, 12);
});

test('scaled values are cut at the limit, on either side', () => {
  const features = { rows: 5, columns: 1, data: Float64Array.of(0, 1, 2, 3, 100) };
  // Median 2, quartiles 1 and 3.
  expect([...applyScaling(learnScaling(features, 'robust', 3), features).data]).toEqual([-1, -0.5, 0, 0.5, 3]);
  const below = { rows: 1, columns: 1, data: Float64Array.of(-100) };
  expect([...applyScaling(learnScaling(features, 'robust', 3), below).data]).toEqual([-3]);
});
