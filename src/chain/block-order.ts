import type { BlockHeader } from './block-header.ts';

/** Blocks in the order of the chain. */
export interface BlockOrder {
  /** Indices of the blocks. */
  readonly order: readonly number[];
  /** Height of each ordered block; −1 where not known. */
  readonly heights: readonly number[];
  /** Blocks off the chain with the most work. */
  readonly stale: number;
  /** Blocks that were met before. */
  readonly duplicate: number;
}

/** Blocks that follow each other without a gap. */
interface Segment {
  readonly order: readonly number[];
  readonly firstHeight: number;
  readonly firstTime: number;
  readonly work: number;
}

const genesisParent = '\0'.repeat(32);

/**
 * Orders blocks by the hashes that link each to the one before it. Of branches that fork, the one with the most work
 * counts (the one met first, where two have as much), as for a node; the others are stale. Where blocks are missing
 * between some and others, the parts stand in the order of their heights, or of their times where these are not
 * known; of two parts that share heights, the one with less work is stale.
 */
export function orderBlocks(headers: readonly BlockHeader[]): BlockOrder {
  const byHash = new Map<string, number>();
  const children = new Map<string, number[]>();
  const distinct: number[] = [];
  headers.forEach(({ hash, previous }, i) => {
    if (byHash.has(hash)) return;
    byHash.set(hash, i);
    distinct.push(i);
    const siblings = children.get(previous);
    if (siblings === undefined) children.set(previous, [i]);
    else siblings.push(i);
  });
  const roots = distinct.filter((i) => !byHash.has(headers[i].previous));
  const segments = withoutOverlap(roots.map((root) => mostWork(root, headers, children)));
  const order = segments.flatMap((segment) => segment.order);
  return {
    order,
    heights: segments.flatMap(({ order, firstHeight }) =>
      order.map((_, i) => (firstHeight < 0 ? -1 : firstHeight + i)),
    ),
    stale: distinct.length - order.length,
    duplicate: headers.length - distinct.length,
  };
}

/** The branch with the most work among all that grow from a block. */
function mostWork(root: number, headers: readonly BlockHeader[], children: Map<string, number[]>): Segment {
  const parents = new Map<number, number>();
  let best = { block: root, work: headers[root].work };
  const open = [best];
  for (let next = 0; next < open.length; next++) {
    const { block, work } = open[next];
    if (work > best.work) best = open[next];
    for (const child of children.get(headers[block].hash) ?? []) {
      parents.set(child, block);
      open.push({ block: child, work: work + headers[child].work });
    }
  }
  const order: number[] = [];
  for (let block: number | undefined = best.block; block !== undefined; block = parents.get(block)) order.push(block);
  order.reverse();
  return { order, firstHeight: firstHeight(order, headers), firstTime: headers[root].time, work: best.work };
}

/** 0 for the genesis block; else what most blocks say, each by the height in its coinbase; −1 where none says any. */
function firstHeight(order: readonly number[], headers: readonly BlockHeader[]): number {
  if (headers[order[0]].previous === genesisParent) return 0;
  const votes = new Map<number, number>();
  order.forEach((block, i) => {
    const first = headers[block].statedHeight - i;
    if (first >= 0) votes.set(first, (votes.get(first) ?? 0) + 1);
  });
  let [height, most] = [-1, 0];
  for (const [first, count] of votes) if (count > most) [height, most] = [first, count];
  return height;
}

function withoutOverlap(segments: readonly Segment[]): Segment[] {
  const known = segments.every(({ firstHeight }) => firstHeight >= 0);
  if (!known) return [...segments].sort((x, y) => x.firstTime - y.firstTime);
  const kept: Segment[] = [];
  for (const segment of [...segments].sort((x, y) => x.firstHeight - y.firstHeight)) {
    const before = kept.at(-1);
    if (before === undefined || before.firstHeight + before.order.length <= segment.firstHeight) kept.push(segment);
    else if (segment.work > before.work) kept[kept.length - 1] = segment;
  }
  return kept;
}
