import type { BinnedColumns, ColumnCuts } from './binning.ts';

/** Where each column's bins start in a histogram, and, last, how many bins there are in all. */
export function binOffsets(cuts: ColumnCuts): Int32Array {
  const offsets = new Int32Array(cuts.length + 1);
  cuts.forEach((cut, c) => {
    offsets[c + 1] = offsets[c] + cut.length + 1;
  });
  return offsets;
}

/**
 * Adds up a node's rows by bin: four numbers a bin, the sum of gradients, the sum of Hessians, the row count and nothing
 * (so that an index is a shift). This is where boosting spends its time: two columns at once share what they read,
 * which halves the time of a plain loop.
 *
 * @param columns those that count, ascending; the bins of others are left empty
 * @param rows the node's rows
 * @param gradients of those rows, in their order
 * @param hessians of those rows, in their order
 * @param histogram 4 × bins numbers, overwritten
 */
export function fillHistogram(
  { rows: total, bins }: BinnedColumns,
  offsets: Int32Array,
  columns: Int32Array,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  histogram: Float64Array,
): void {
  const count = rows.length;
  histogram.fill(0);
  for (let k = 0; k + 1 < columns.length; k += 2) {
    const [c, d] = [columns[k], columns[k + 1]];
    const [start, nextStart] = [c * total, d * total];
    const [offset, nextOffset] = [offsets[c], offsets[d]];
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
  const last = columns[columns.length - 1];
  for (let i = 0; i < count; i++) {
    const at = (offsets[last] + bins[last * total + rows[i]]) << 2;
    histogram[at] += gradients[i];
    histogram[at | 1] += hessians[i];
    histogram[at | 2] += 1;
  }
}

/** Turns a parent's histogram into that of one child, given the other's: half of all histograms cost no pass. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): void {
  for (let at = 0; at < parent.length; at++) parent[at] -= child[at];
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
  offsets: Int32Array,
  columns: Int32Array,
  { gradient, hessian, count }: NodeSums,
  l2: number,
  minimumRows: number,
): Split | undefined {
  const whole = (gradient * gradient) / (hessian + l2);
  let best: Split | undefined;
  let bestGain = 1e-12;
  for (const c of columns) {
    let leftGradient = 0;
    let leftHessian = 0;
    let leftCount = 0;
    for (let bin = offsets[c]; bin + 1 < offsets[c + 1]; bin++) {
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
        best = { column: c, bin: bin - offsets[c], gain, leftGradient, leftHessian, leftCount };
      }
    }
  }
  return best;
}
