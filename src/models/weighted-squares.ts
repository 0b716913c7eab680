import type { Matrix } from './model.ts';

/**
 * Adds Σ weight × row × rowᵀ over a matrix' rows to the lower half of a square matrix. Four rows are taken at a time, so
 * that each sum is read and written once for four products: this is where a logistic fit spends its time.
 *
 * @param into row by row, `size` numbers a row; its first `columns` rows and columns are added to
 * @param size at least the number of columns
 * @param weights one a row
 */
export function addWeightedSquares(
  into: Float64Array,
  size: number,
  { rows, columns, data }: Matrix,
  weights: Float64Array,
): void {
  const whole = rows - (rows % 4);
  for (let row = 0; row < whole; row += 4) {
    const a = row * columns;
    const b = a + columns;
    const c = b + columns;
    const d = c + columns;
    for (let j = 0; j < columns; j++) {
      const scaledA = weights[row] * data[a + j];
      const scaledB = weights[row + 1] * data[b + j];
      const scaledC = weights[row + 2] * data[c + j];
      const scaledD = weights[row + 3] * data[d + j];
      const base = j * size;
      for (let k = 0; k <= j; k++) {
        into[base + k] =
          into[base + k] +
          (scaledA * data[a + k] + scaledB * data[b + k] + scaledC * data[c + k] + scaledD * data[d + k]);
      }
    }
  }
  for (let row = whole; row < rows; row++) {
    const at = row * columns;
    for (let j = 0; j < columns; j++) {
      const scaled = weights[row] * data[at + j];
      for (let k = 0; k <= j; k++) into[j * size + k] = into[j * size + k] + scaled * data[at + k];
    }
  }
}
