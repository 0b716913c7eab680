import { expect, test } from 'vitest';
import { datasets, findDataset } from '../../datasets/index.ts';

test('names are unique, and found', () => {
  const names = datasets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const dataset of datasets) expect(findDataset(dataset.name)).toBe(dataset);
});

test('an unknown name gets the nearest one', () => {
  expect(() => findDataset('sotuu')).toThrow('unknown dataset "sotuu": did you mean "sotu"?');
});
