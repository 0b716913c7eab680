import type { Matrix } from './model.ts';

/** A node of a regression tree: an inner one asks whether a value is at most a threshold, a leaf holds a number. */
export type TreeNode =
  | { readonly column: number; readonly threshold: number; left: TreeNode; right: TreeNode }
  | { readonly value: number };

/** Trees as flat arrays, one after the other: what prediction walks. */
export interface FlatTrees {
  /** Index of each tree's root. */
  readonly roots: Int32Array;
  /** The column a node asks about; −1 for a leaf. */
  readonly columns: Int32Array;
  /** An inner node's threshold, a leaf's value. */
  readonly numbers: Float64Array;
  /** Index of an inner node's left child; the right one follows it. */
  readonly children: Int32Array;
}

/** Lays trees out in arrays. */
export function flattenTrees(trees: readonly TreeNode[]): FlatTrees {
  const roots: number[] = [];
  const columns: number[] = [];
  const numbers: number[] = [];
  const children: number[] = [];
  for (const tree of trees) {
    roots.push(columns.length);
    const queue = [tree];
    const first = columns.length;
    for (let next = 0; next < queue.length; next++) {
      const node = queue[next];
      if ('value' in node) {
        columns.push(-1);
        numbers.push(node.value);
        children.push(-1);
      } else {
        columns.push(node.column);
        numbers.push(node.threshold);
        children.push(first + queue.length);
        queue.push(node.left, node.right);
      }
    }
  }
  return {
    roots: Int32Array.from(roots),
    columns: Int32Array.from(columns),
    numbers: Float64Array.from(numbers),
    children: Int32Array.from(children),
  };
}

/** Adds each tree's value to each row's score. */
export function addTreeScores(trees: FlatTrees, { rows, columns, data }: Matrix, scores: Float64Array): void {
  const { roots, numbers, children } = trees;
  for (let row = 0; row < rows; row++) {
    let score = scores[row];
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree];
      for (let c = trees.columns[node]; c >= 0; c = trees.columns[node]) {
        node = children[node] + (data[row * columns + c] <= numbers[node] ? 0 : 1);
      }
      score += numbers[node];
    }
    scores[row] = score;
  }
}
