import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  denseProducts,
  denseProductsAmong,
  packRows,
  unpackRows,
} from '../../../src/stylometry/vector-space/dense-products.ts';

const number = fc.double({ min: -1, max: 1, noNaN: true });

test('every product is, to the bit, the sum over columns, whatever rows it is made with', () => {
  const rows = (width: number) => fc.array(fc.array(number, { minLength: width, maxLength: width }), { maxLength: 9 });
  const two = fc.integer({ min: 0, max: 5 }).chain((width) => fc.tuple(fc.constant(width), rows(width), rows(width)));
  fc.assert(
    fc.property(two, ([width, a, b]) => {
      const pack = (matrix: readonly number[][]) =>
        packRows(
          matrix.map((row) => Float64Array.from(row)),
          width,
        );
      const products = denseProducts(pack(a), pack(b));
      const expected = a.flatMap((x) => b.map((y) => x.reduce((sum, value, k) => sum + value * y[k], 0)));
      expect([...products]).toEqual(expected);
      expect(denseProductsAmong(pack(a))).toEqual(denseProducts(pack(a), pack(a)));
    }),
  );
});

test('rows come back as they were packed', () => {
  const rows = [Float64Array.of(1, 2), Float64Array.of(3, 4), Float64Array.of(5, 6)];
  expect(unpackRows(packRows(rows, 2))).toEqual(rows);
  expect(packRows([], 2)).toEqual({ rows: 0, columns: 2, data: new Float64Array() });
});
