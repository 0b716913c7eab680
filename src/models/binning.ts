import { column } from './matrix.ts';
import type { Matrix } from './model.ts';

/** Where each column is cut: a value's bin is the number of cuts below it, so that bin b holds values ≤ cuts[b]. */
export type ColumnCuts = readonly Float64Array[];

/** Rows as bin numbers, column by column. */
export interface BinnedColumns {
  readonly rows: number;
  readonly cuts: ColumnCuts;
  /** Bin of row r in column c at c × rows + r. */
  readonly bins: Uint8Array;
}

/**
 * Cuts each column into at most `limit` bins: midway between neighbouring values where the column has no more distinct
 * ones than that, else at quantiles (the upper neighbour's midpoint, so that no cut falls on a value). This is how
 * LightGBM and scikit-learn's histogram boosting see features.
 *
 * @param limit from 2 to 256
 */
export function learnCuts(features: Matrix, limit: number): ColumnCuts {
  return Array.from({ length: features.columns }, (_, c) => cutColumn(column(features, c).sort(), limit));
}

function cutColumn(sorted: Float64Array, limit: number): Float64Array {
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= limit) {
    return Float64Array.from({ length: distinct.length - 1 }, (_, i) => midway(distinct[i], distinct[i + 1]));
  }
  const cuts: number[] = [];
  for (let bin = 1, next = 0; bin < limit; bin++) {
    const value = sorted[Math.floor((bin * (sorted.length - 1)) / limit)];
    while (distinct[next] < value) next++;
    const cut = next + 1 < distinct.length ? midway(value, distinct[next + 1]) : undefined;
    if (cut !== undefined && cut !== cuts.at(-1)) cuts.push(cut);
  }
  return Float64Array.from(cuts);
}

/** Half way from x to a greater y, never y itself, so that x ≤ the cut < y. */
function midway(x: number, y: number): number {
  const middle = x + (y - x) / 2;
  return middle < y ? middle : x;
}

/** Every value's bin. */
export function binColumns(cuts: ColumnCuts, { rows, columns, data }: Matrix): BinnedColumns {
  const bins = new Uint8Array(rows * columns);
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) bins[c * rows + r] = countBelow(cuts[c], data[r * columns + c]);
  }
  return { rows, cuts, bins };
}

function countBelow(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
