import type { BinnedColumns } from './binning.ts';
import {
  bestSplit,
  fillHistogram,
  type NodeSums,
  type ShownColumns,
  type Split,
  showColumns,
  subtractHistogram,
} from './histogram.ts';
import type { TreeNode } from './tree.ts';

export interface TreeOptions {
  /** Most leaves of a tree. */
  readonly leaves: number;
  /** Fewest rows of a leaf. */
  readonly minimumLeafRows: number;
  /** L2 penalty on leaf values. */
  readonly l2: number;
  /** What leaf values are multiplied by. */
  readonly learningRate: number;
}

/** Grows trees on the same binned rows, one a round. */
export interface TreeGrower {
  /**
   * One more tree, and its values added to the rows' scores.
   *
   * @param gradients of the loss by each row's score
   * @param hessians of the loss by each row's score
   * @param scores one a row, updated
   * @param columns those that it may split on, ascending
   */
  grow(gradients: Float64Array, hessians: Float64Array, scores: Float64Array, columns: Int32Array): TreeNode;
  /** What each column's splits have gained so far. */
  readonly gains: Float64Array;
}

/** A leaf that may still be split. Its rows are a stretch of the grower's row order. */
interface Leaf extends NodeSums {
  readonly begin: number;
  readonly histogram: Float64Array | undefined;
  readonly split: Split | undefined;
  /** Puts what this leaf becomes into its parent. */
  readonly place: (node: TreeNode) => void;
}

/**
 * Leaf-wise growth on histograms (Ke et al. 2017, LightGBM): the leaf whose best split gains most is split next. The
 * smaller child's histogram is counted, the larger one's is its parent's less that.
 */
export function treeGrower(binned: BinnedColumns, options: TreeOptions): TreeGrower {
  const { leaves, minimumLeafRows, l2, learningRate } = options;
  const order = new Int32Array(binned.rows);
  const spare = new Int32Array(binned.rows);
  const nodeGradients = new Float64Array(binned.rows);
  const nodeHessians = new Float64Array(binned.rows);
  const gains = new Float64Array(binned.cuts.length);
  const pool: Float64Array[] = [];

  let shown: ShownColumns = showColumns(binned.cuts, new Int32Array());
  const count = (begin: number, end: number, gradients: Float64Array, hessians: Float64Array): Float64Array => {
    const pooled = pool.pop();
    const size = 4 * shown.offsets[shown.columns.length];
    const histogram = pooled && pooled.length >= size ? pooled : new Float64Array(size);
    const rows = order.subarray(begin, end);
    for (let i = 0; i < rows.length; i++) {
      nodeGradients[i] = gradients[rows[i]];
      nodeHessians[i] = hessians[rows[i]];
    }
    fillHistogram(binned, shown, rows, nodeGradients, nodeHessians, histogram);
    return histogram;
  };

  /** Moves a leaf's rows so that those that go left come first, each side in its former order. */
  const part = ({ begin, count: rows }: Leaf, { column, bin }: Split): void => {
    let left = begin;
    let right = 0;
    for (let i = begin; i < begin + rows; i++) {
      const row = order[i];
      if (binned.bins[column * binned.rows + row] <= bin) order[left++] = row;
      else spare[right++] = row;
    }
    order.set(spare.subarray(0, right), left);
  };

  const leafOf = (sums: NodeSums, begin: number, histogram: Float64Array | undefined, place: Leaf['place']): Leaf => ({
    ...sums,
    begin,
    histogram,
    place,
    split: histogram && bestSplit(histogram, shown, sums, l2, minimumLeafRows),
  });

  const grow: TreeGrower['grow'] = (gradients, hessians, scores, columns) => {
    shown = showColumns(binned.cuts, columns);
    for (let row = 0; row < order.length; row++) order[row] = row;
    let root: TreeNode | undefined;
    const rootSums = { gradient: sum(gradients), hessian: sum(hessians), count: order.length };
    const open = [
      leafOf(rootSums, 0, leaves > 1 ? count(0, order.length, gradients, hessians) : undefined, (node) => {
        root = node;
      }),
    ];
    while (open.length < leaves) {
      const chosen = largestGain(open);
      if (chosen < 0) break;
      const leaf = open[chosen];
      const split = leaf.split as Split;
      gains[split.column] += split.gain;
      part(leaf, split);
      const left = { gradient: split.leftGradient, hessian: split.leftHessian, count: split.leftCount };
      const right = {
        gradient: leaf.gradient - left.gradient,
        hessian: leaf.hessian - left.hessian,
        count: leaf.count - left.count,
      };
      const middle = leaf.begin + left.count;
      const splittable = open.length + 1 < leaves && Math.max(left.count, right.count) >= 2 * minimumLeafRows;
      const parent = leaf.histogram as Float64Array;
      const leftIsSmaller = left.count <= right.count;
      let smaller: Float64Array | undefined;
      if (splittable) {
        smaller = leftIsSmaller
          ? count(leaf.begin, middle, gradients, hessians)
          : count(middle, leaf.begin + leaf.count, gradients, hessians);
        subtractHistogram(parent, smaller, shown);
      } else {
        pool.push(parent);
      }
      const larger = splittable ? parent : undefined;
      const node = {
        column: split.column,
        threshold: binned.cuts[split.column][split.bin],
        left: { value: 0 } as TreeNode,
        right: { value: 0 } as TreeNode,
      };
      leaf.place(node);
      open[chosen] = leafOf(left, leaf.begin, leftIsSmaller ? smaller : larger, (child) => {
        node.left = child;
      });
      open.push(
        leafOf(right, middle, leftIsSmaller ? larger : smaller, (child) => {
          node.right = child;
        }),
      );
    }
    for (const { begin, count: rows, gradient, hessian, histogram, place } of open) {
      const value = (-learningRate * gradient) / (hessian + l2);
      place({ value });
      for (let i = begin; i < begin + rows; i++) scores[order[i]] += value;
      if (histogram) pool.push(histogram);
    }
    return root as TreeNode;
  };
  return { grow, gains };
}

/** The index of the leaf whose split gains most, the earliest among equals; −1 where no leaf can be split. */
function largestGain(leaves: readonly Leaf[]): number {
  let best = -1;
  let bestGain = 0;
  leaves.forEach(({ split }, i) => {
    if (split && split.gain > bestGain) {
      best = i;
      bestGain = split.gain;
    }
  });
  return best;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
