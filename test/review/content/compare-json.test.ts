import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareJson } from '../../../src/review/content/compare-json.ts';

const rows = (value: number, extra = {}) => ({
  rows: [
    { dataset: 'sotu', row: '', share: 0.5, measures: { AUC: { value: 0.9 } } },
    { dataset: 'sotu', row: 'words', measures: { 'TPR@FPR=0.01': { value } }, ...extra },
  ],
});

test('a number that differs is named by its path and what its row is called', () => {
  expect(compareJson(rows(0.25), rows(0.26), 1e-9)).toEqual({
    values: 7,
    close: [],
    differences: [{ where: 'rows[1: sotu, words].measures["TPR@FPR=0.01"].value', committed: '0.25', rerun: '0.26' }],
  });
});

test('what is within the tolerance is counted, and is no difference', () => {
  expect(compareJson(rows(0.25), rows(0.25 + 1e-12), 1e-9)).toEqual({
    values: 7,
    close: [
      { where: 'rows[1: sotu, words].measures["TPR@FPR=0.01"].value', committed: '0.25', rerun: '0.250000000001' },
    ],
    differences: [],
  });
  expect(compareJson(rows(0.25), rows(0.25 + 1e-12), 0).differences).toHaveLength(1);
});

test('a key too few, a key too many, another type and another length are differences', () => {
  const { differences } = compareJson(
    { a: 1, b: null, c: [1], d: [1, 2] },
    { b: 0, c: { x: 1 }, d: [1], e: 'x' },
    1e-9,
  );
  expect(differences).toEqual([
    { where: 'b', committed: 'null', rerun: '0' },
    { where: 'c', committed: '1 entries', rerun: '1 keys' },
    { where: 'd', committed: '2 entries', rerun: '1 entries' },
    { where: 'e', committed: null, rerun: '"x"' },
    { where: 'a', committed: '1', rerun: null },
  ]);
});

test('a value has no difference from itself, in whatever order its keys are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(compareJson(value, value, 0).differences).toEqual([]);
    }),
  );
  expect(compareJson({ a: 1, b: 2 }, { b: 2, a: 1 }, 0).differences).toEqual([]);
});

test('one number changed anywhere is one difference', () => {
  const tree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: 0, max: 1000 }),
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie('node'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    ),
  })).node;
  fc.assert(
    fc.property(tree, fc.nat(), (value, at) => {
      const numbers = JSON.stringify(value).match(/(?<=^|[:[,])\d+(?=$|[\]},])/g) ?? [];
      let left = at % numbers.length;
      const changed = JSON.parse(JSON.stringify(value), (_key, inner) =>
        typeof inner === 'number' && left-- === 0 ? inner + 1 : inner,
      );
      expect(compareJson(value, changed, 1e-9).differences).toHaveLength(1);
    }),
  );
});
