import type { WeighedRows } from '../terms/weighed-rows.ts';

/** The rows scaled to unit length (a copy of the weights); zero rows stay zero. */
export function unitRows(rows: WeighedRows): WeighedRows {
  const { offsets, squares } = rows;
  const weights = rows.weights.slice();
  const units = new Float64Array(squares.length);
  for (let row = 0; row < squares.length; row++) {
    if (!(squares[row] > 0)) continue;
    const scale = 1 / Math.sqrt(squares[row]);
    for (let i = offsets[row]; i < offsets[row + 1]; i++) {
      weights[i] *= scale;
      units[row] += weights[i] * weights[i];
    }
  }
  return { ...rows, weights, squares: units };
}
