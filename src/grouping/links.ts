import type { Graph } from './graph.ts';

/** Links between groups, each for all edges between two of them. */
export interface Links {
  /** By group: its neighbours, and the link to each. */
  readonly of: readonly Map<number, number>[];
  /** The two groups of each link; the same number twice where the link is gone. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The sum of its edges' weights. */
  readonly excess: Float64Array;
  /** The smallest of its edges, ordered by their smaller item, then by their larger. */
  readonly smallest: Int32Array;
  /** Links made so far. */
  count: number;
}

/** A link for each edge of a graph, each item a group. */
export function linksOf({ count, first, neighbour, weight }: Graph): Links {
  // Each new link takes the place of two.
  const most = neighbour.length;
  const links: Links = {
    of: Array.from({ length: count }, () => new Map()),
    left: new Int32Array(most),
    right: new Int32Array(most),
    excess: new Float64Array(most),
    smallest: new Int32Array(most),
    count: 0,
  };
  for (let item = 0; item < count; item++) {
    for (let edge = first[item]; edge < first[item + 1]; edge++) {
      if (neighbour[edge] > item) addLink(links, item, neighbour[edge], weight[edge], links.count);
    }
  }
  return links;
}

export function isGone({ left, right }: Links, link: number): boolean {
  return left[link] === right[link];
}

/**
 * Gives all links of a group to another.
 *
 * @returns the links made: one for each two links to one neighbour, which are gone
 */
export function moveLinks(links: Links, kept: number, gone: number): number[] {
  const { of, left, right, excess, smallest } = links;
  const made: number[] = [];
  for (const [neighbour, link] of of[gone]) {
    of[neighbour].delete(gone);
    const other = of[kept].get(neighbour);
    if (neighbour === kept) {
      left[link] = right[link];
    } else if (other === undefined) {
      if (left[link] === gone) left[link] = kept;
      else right[link] = kept;
      of[kept].set(neighbour, link);
      of[neighbour].set(kept, link);
    } else {
      left[link] = right[link];
      left[other] = right[other];
      made.push(links.count);
      addLink(links, kept, neighbour, excess[link] + excess[other], Math.min(smallest[link], smallest[other]));
    }
  }
  of[gone].clear();
  return made;
}

function addLink(links: Links, a: number, b: number, excess: number, smallest: number): void {
  const link = links.count++;
  links.left[link] = a;
  links.right[link] = b;
  links.excess[link] = excess;
  links.smallest[link] = smallest;
  links.of[a].set(b, link);
  links.of[b].set(a, link);
}
