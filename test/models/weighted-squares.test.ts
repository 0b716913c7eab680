import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeightedSquares } from '../../src/models/weighted-squares.ts';

const value = fc.double({ min: -10, max: 10, noNaN: true });
const problem = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    data: fc.float64Array({ minLength: rows * columns, maxLength: rows * columns, min: -10, max: 10, noNaN: true }),
    weights: fc.array(value, { minLength: rows, maxLength: rows }).map((list) => Float64Array.from(list)),
  }),
);

test('adds up the weighted products of every two columns, whatever the number of rows', () => {
  fc.assert(
    fc.property(problem, ({ rows, columns, data, weights }) => {
      const size = columns + 1;
      const into = new Float64Array(size * size).fill(1);
      addWeightedSquares(into, size, { rows, columns, data }, weights);
      for (let j = 0; j < columns; j++) {
        for (let k = 0; k <= j; k++) {
          let sum = 1;
          for (let row = 0; row < rows; row++) sum += weights[row] * data[row * columns + j] * data[row * columns + k];
          expect(into[j * size + k]).toBeCloseTo(sum, 8);
        }
      }
    }),
  );
});

test('leaves the upper half and what lies past the columns alone', () => {
  const into = new Float64Array(9);
  addWeightedSquares(into, 3, { rows: 1, columns: 2, data: Float64Array.of(2, 3) }, Float64Array.of(10));
  expect([...into]).toEqual([40, 0, 0, 60, 90, 0, 0, 0, 0]);
});
