import type { BinnedColumns, ColumnCuts } from './binning.ts';

/** The columns that a tree may split on, ascending, and where the bins of each start in its histograms. */
export interface ShownColumns {
  readonly columns: Int32Array;
  /** One a shown column; last, how many bins there are in all. */
  readonly offsets: Int32Array;
}

/** Lays out histograms of some columns. */
export function showColumns(cuts: ColumnCuts, columns: Int32Array): ShownColumns {
  const offsets = new Int32Array(columns.length + 1);
  columns.forEach((c, place) => {
    offsets[place + 1] = offsets[place] + cuts[c].length + 1;
  });
  return { columns, offsets };
}

/**
 * Adds up a node's rows by bin: four numbers a bin, the sum of gradients, the sum of Hessians, the row count and nothing
 * (so that an index is a shift). This is where boosting spends its time: two columns at once share what they read,
 * which halves the time of a plain loop.
 *
 * @param rows the node's rows
 * @param gradients of those rows, in their order
 * @param hessians of those rows, in their order
 * @param histogram 4 × bins numbers or more; as many are overwritten
 */
export function fillHistogram(
  { rows: total, bins }: BinnedColumns,
  { columns, offsets }: ShownColumns,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  histogram: Float64Array,
): void {
  const count = rows.length;
  histogram.fill(0, 0, 4 * offsets[columns.length]);
  for (let k = 0; k + 1 < columns.length; k += 2) {
    const [start, nextStart] = [columns[k] * total, columns[k + 1] * total];
    const [offset, nextOffset] = [offsets[k], offsets[k + 1]];
    for (let i = 0; i < count; i++) {
      const row = rows[i];
      const gradient = gradients[i];
      const hessian = hessians[i];
      const at = (offset + bins[start + row]) << 2;
      histogram[at] += gradient;
      histogram[at | 1] += hessian;
      histogram[at | 2] += 1;
      const next = (nextOffset + bins[nextStart + row]) << 2;
      histogram[next] += gradient;
      histogram[next | 1] += hessian;
      histogram[next | 2] += 1;
    }
  }
  if (columns.length % 2 === 0) return;
  const last = columns.length - 1;
  for (let i = 0; i < count; i++) {
    const at = (offsets[last] + bins[columns[last] * total + rows[i]]) << 2;
    histogram[at] += gradients[i];
    histogram[at | 1] += hessians[i];
    histogram[at | 2] += 1;
  }
}

/** Turns a parent's histogram into that of one child, given the other's: half of all histograms cost no pass. */
export function subtractHistogram(parent: Float64Array, child: Float64Array, { offsets }: ShownColumns): void {
  const end = 4 * offsets[offsets.length - 1];
  for (let at = 0; at < end; at++) parent[at] -= child[at];
}

/** A way to part a node's rows: those whose bin in a column is at most `bin` go left. */
export interface Split {
  readonly column: number;
  readonly bin: number;
  /** How much the second-order approximation of the loss falls, doubled. */
  readonly gain: number;
  readonly leftGradient: number;
  readonly leftHessian: number;
  readonly leftCount: number;
}

/** The sums over a node's rows. */
export interface NodeSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

/**
 * The split of greatest gain G_L² / (H_L + λ) + G_R² / (H_R + λ) − G² / (H + λ) (Chen & Guestrin 2016, eq. 7), the first
 * column and lowest bin among equals; undefined where none leaves both sides enough rows and gains anything.
 */
export function bestSplit(
  histogram: Float64Array,
  { columns, offsets }: ShownColumns,
  { gradient, hessian, count }: NodeSums,
  l2: number,
  minimumRows: number,
): Split | undefined {
  const whole = (gradient * gradient) / (hessian + l2);
  let best: Split | undefined;
  let bestGain = 1e-12;
  for (let k = 0; k < columns.length; k++) {
    let leftGradient = 0;
    let leftHessian = 0;
    let leftCount = 0;
    for (let bin = offsets[k]; bin + 1 < offsets[k + 1]; bin++) {
      const here = histogram[4 * bin + 2];
      if (here === 0) continue;
      leftGradient += histogram[4 * bin];
      leftHessian += histogram[4 * bin + 1];
      leftCount += here;
      if (leftCount < minimumRows) continue;
      if (count - leftCount < minimumRows) break;
      const rightGradient = gradient - leftGradient;
      const left = (leftGradient * leftGradient) / (leftHessian + l2);
      const right = (rightGradient * rightGradient) / (hessian - leftHessian + l2);
      const gain = left + right - whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { column: columns[k], bin: bin - offsets[k], gain, leftGradient, leftHessian, leftCount };
      }
    }
  }
  return best;
}
