import type { Matrix } from '../../src/models/model.ts';

/** Labelled rows that test/models/scikit_learn.py builds number for number. */
export interface KnownData {
  readonly features: Matrix;
  readonly labels: Uint8Array;
}

/** Park and Miller's generator (multiplier 48271): exact in doubles, so that Python and JavaScript agree. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Rates, a count up to hundreds, a constant column and a skewed one, as pair features are. */
export function linearData(rows: number, seed: number): KnownData {
  const uniform = parkMiller(seed);
  const columns = 5;
  const data = new Float64Array(rows * columns);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b] = [uniform(), uniform()];
    const count = Math.floor(400 * uniform() ** 2);
    const skewed = uniform() ** 4;
    data.set([a, b, count, 1, skewed], row * columns);
    const score = 3 * a - 2 * b - 0.01 * count + 2 * skewed;
    labels[row] = uniform() < 1 / (1 + Math.exp(-score)) ? 1 : 0;
  }
  return { features: { rows, columns, data }, labels };
}

/** Twelve columns of which five matter, by a step, a product, a bump and a line; one column has few values. */
export function curvedData(rows: number, seed: number): KnownData {
  const uniform = parkMiller(seed);
  const columns = 12;
  const data = new Float64Array(rows * columns);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = Array.from({ length: columns }, uniform);
    x[5] = Math.floor(10 * x[5]);
    data.set(x, row * columns);
    const score =
      (x[0] > 0.7 ? 2 : -1) + 6 * (x[1] - 0.5) * (x[2] - 0.5) + 2 * Math.exp(-40 * (x[3] - 0.4) ** 2) - 0.2 * x[5];
    labels[row] = uniform() < 1 / (1 + Math.exp(-score)) ? 1 : 0;
  }
  return { features: { rows, columns, data }, labels };
}
