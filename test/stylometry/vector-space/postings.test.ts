import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerProducts, type WeighedRows } from '../../../src/stylometry/terms/weighed-rows.ts';
import { postingsOf, productsAmong, productsWith } from '../../../src/stylometry/vector-space/postings.ts';

const width = 6;
const row = fc.array(fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: 0 }), {
  minLength: width,
  maxLength: width,
});

function sparse(rows: readonly (readonly number[])[]): WeighedRows {
  const entries = rows.map((values) => [...values.entries()].filter(([, value]) => value !== 0));
  return {
    offsets: Int32Array.from([0, ...rows].map((_, i) => entries.slice(0, i).flat().length)),
    terms: Int32Array.from(entries.flat(), ([term]) => term),
    weights: Float64Array.from(entries.flat(), ([, weight]) => weight),
    squares: Float64Array.from(rows, (values) => values.reduce((sum, value) => sum + value * value, 0)),
    width,
  };
}

// The test of representation-cosines holds innerProducts against numpy.
test('products by column are, to the bit, those pair by pair', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const matrix = sparse(rows);
      const chosen = Int32Array.from(rows.keys()).filter((i) => i % 3 !== 1);
      const all = Int32Array.from(rows.keys());
      const postings = postingsOf(matrix, chosen);
      const products = productsWith(postings, matrix, all);
      const among = productsAmong(postings, matrix, chosen);
      for (const i of all) {
        for (const [place, j] of chosen.entries()) {
          const [expected] = innerProducts(matrix, { a: Int32Array.of(i), b: Int32Array.of(j) });
          expect(products[i * chosen.length + place]).toBe(expected);
        }
      }
      for (const [k, i] of chosen.entries()) {
        for (const place of chosen.keys()) {
          expect(among[k * chosen.length + place]).toBe(products[i * chosen.length + place]);
        }
      }
    }),
  );
});
