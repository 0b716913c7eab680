/** Disjoint sets of the whole numbers 0 … size − 1, joined two at a time. */
export interface UnionFind {
  /** The smallest number of the set that x is in. */
  find(x: number): number;
  /** Joins the sets of x and y. */
  join(x: number, y: number): void;
}

/** Every number in a set of its own. Find halves paths; the smallest number stays the root, so roots don't depend on the order of joins. */
export function unionFind(size: number): UnionFind {
  const parent = Uint32Array.from({ length: size }, (_, x) => x);
  const find = (x: number): number => {
    while (parent[x] !== x) {
      parent[x] = parent[parent[x]!]!;
      x = parent[x]!;
    }
    return x;
  };
  return {
    find,
    join(x, y) {
      const [a, b] = [find(x), find(y)];
      if (a < b) parent[b] = a;
      else parent[a] = b;
    },
  };
}
