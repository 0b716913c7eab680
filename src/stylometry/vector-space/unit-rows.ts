import type { WeighedRows } from '../terms/weighed-rows.ts';

/** The rows scaled to unit length (a copy of the weights); zero rows stay zero. */
export function unitRows({ offsets, terms, weights, squares, width }: WeighedRows): WeighedRows {
  return scaleRows({ offsets, terms, weights: weights.slice(), squares, width });
}

/** The rows with every column multiplied by a factor, then scaled to unit length (a copy of the weights). */
export function stretchedUnitRows(rows: WeighedRows, factors: Float64Array): WeighedRows {
  const { offsets, terms, width } = rows;
  const weights = rows.weights.map((weight, i) => weight * factors[terms[i]]);
  const squares = new Float64Array(rows.squares.length);
  for (let row = 0; row < squares.length; row++) {
    for (let i = offsets[row]; i < offsets[row + 1]; i++) squares[row] += weights[i] * weights[i];
  }
  return scaleRows({ offsets, terms, weights, squares, width });
}

/** Scales in place. */
function scaleRows({ offsets, terms, weights, squares, width }: WeighedRows): WeighedRows {
  const units = new Float64Array(squares.length);
  for (let row = 0; row < squares.length; row++) {
    if (!(squares[row] > 0)) continue;
    const scale = 1 / Math.sqrt(squares[row]);
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      weights[i] *= scale;
      units[row] += weights[i] * weights[i];
    }
  }
  return { offsets, terms, weights, squares: units, width };
}
