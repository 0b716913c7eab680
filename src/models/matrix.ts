import type { Matrix } from './model.ts';

/** The chosen rows of a matrix, in the order given (a copy). */
export function selectRows({ columns, data }: Matrix, rows: ArrayLike<number>): Matrix {
  const selected = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    selected.set(data.subarray(rows[i] * columns, (rows[i] + 1) * columns), i * columns);
  }
  return { rows: rows.length, columns, data: selected };
}

/** One column of a matrix (a copy). */
export function column({ rows, columns, data }: Matrix, index: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = data[row * columns + index];
  return values;
}

/** The chosen columns of a matrix, in the order given (a copy). */
export function selectColumns({ rows, columns, data }: Matrix, chosen: ArrayLike<number>): Matrix {
  const width = chosen.length;
  const selected = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) selected[row * width + i] = data[row * columns + chosen[i]];
  }
  return { rows, columns: width, data: selected };
}
