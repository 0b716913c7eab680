/** Disjoint sets of the whole numbers 0 … size − 1, joined two at a time. */
export interface UnionFind {
  /** The smallest number of the set that x is in. */
  find(x: number): number;
  /** Joins the sets of x and y. */
  join(x: number, y: number): void;
}

/**
 * Every number in a set of its own, in four bytes a number. The smallest number of a set is its root, so roots don't
 * depend on the order of joins.
 *
 * Joins follow Rem's algorithm with splicing (Dijkstra 1976; found fastest by Patwary, Blair & Manne 2010): both paths
 * are climbed by turns and each step hangs a number under the other path's lower parent, so that most joins end before
 * a root. Find halves paths.
 */
export function unionFind(size: number): UnionFind {
  const parent = new Uint32Array(size);
  for (let x = 0; x < size; x++) parent[x] = x;
  return {
    find(x) {
      let above = parent[x];
      while (above !== x) {
        const next = parent[above];
        parent[x] = next;
        x = next;
        above = parent[x];
      }
      return x;
    },
    join(x, y) {
      let aboveX = parent[x];
      let aboveY = parent[y];
      while (aboveX !== aboveY) {
        if (aboveX > aboveY) {
          parent[x] = aboveY;
          if (aboveX === x) return;
          x = aboveX;
          aboveX = parent[x];
        } else {
          parent[y] = aboveX;
          if (aboveY === y) return;
          y = aboveY;
          aboveY = parent[y];
        }
      }
    },
  };
}
