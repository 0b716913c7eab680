import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerProducts, type WeighedRows } from '../../../src/stylometry/terms/weighed-rows.ts';
import { postingsOf, productsWith } from '../../../src/stylometry/vector-space/postings.ts';
import { productsAmong, weightedProductsWith } from '../../../src/stylometry/vector-space/weighted-products.ts';

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
      for (const i of all) {
        for (const [place, j] of chosen.entries()) {
          const [expected] = innerProducts(matrix, { a: Int32Array.of(i), b: Int32Array.of(j) });
          expect(products[i * chosen.length + place]).toBe(expected);
        }
      }
    }),
  );
});

test('three kinds of products at once are those with the columns weighed by hand', () => {
  const shares = Float64Array.of(0, 1, 0.5, 0.25, 0, 0.75);
  const squared = shares.map((share) => share * share);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const matrix = sparse(rows);
      const chosen = Int32Array.from(rows.keys()).filter((i) => i % 3 !== 1);
      const all = Int32Array.from(rows.keys());
      const postings = postingsOf(matrix, chosen);
      const products = weightedProductsWith(postings, matrix, all, shares);
      for (const i of all) {
        for (const [place, j] of chosen.entries()) {
          const product = (factors?: Float64Array) =>
            rows[i].reduce((sum, value, column) => sum + value * rows[j][column] * (factors?.[column] ?? 1), 0);
          const at = i * chosen.length + place;
          expect(products.raw[at]).toBeCloseTo(product(), 12);
          expect(products.once[at]).toBeCloseTo(product(shares), 12);
          expect(products.twice[at]).toBeCloseTo(product(squared), 12);
        }
      }
      for (const [kind, factors] of Object.entries({ raw: undefined, once: shares, twice: squared })) {
        const among = productsAmong(postings, matrix, chosen, factors);
        for (const [at, product] of among.entries()) {
          const row = chosen[Math.trunc(at / chosen.length)] * chosen.length + (at % chosen.length);
          expect(product).toBeCloseTo(products[kind as 'raw' | 'once' | 'twice'][row], 12);
        }
      }
    }),
  );
});
