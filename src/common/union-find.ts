/** Disjoint sets of the whole numbers 0 … size − 1, joined two at a time. */
export interface UnionFind {
  /** The smallest number of the set that x is in. */
  find(x: number): number;
  /** Joins the sets of x and y. */
  join(x: number, y: number): void;
}

/**
 * Every number in a set of its own, in four bytes a number. Find halves paths (Tarjan & van Leeuwen 1984); the smallest
 * number stays the root, so roots don't depend on the order of joins.
 */
export function unionFind(size: number): UnionFind {
  const parent = new Uint32Array(size);
  for (let x = 0; x < size; x++) parent[x] = x;
  const find = (x: number): number => {
    let above = parent[x];
    while (above !== x) {
      const next = parent[above];
      parent[x] = next;
      x = next;
      above = parent[x];
    }
    return x;
  };
  return {
    find,
    join(x, y) {
      const a = find(x);
      const b = find(y);
      if (a < b) parent[b] = a;
      else parent[a] = b;
    },
  };
}
