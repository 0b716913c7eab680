import TinyQueue from 'tinyqueue';
import { unionFind } from '../common/union-find.ts';
import type { Graph } from './graph.ts';
import { isGone, linksOf, moveLinks } from './links.ts';

/**
 * How much two groups want to be one.
 *
 * @param excess what the edges between them say beyond as many pairs without an edge: the sum of weight − absent
 * @param pairs how many pairs have one item here and one there, with an edge or not
 * @returns a number that does not rise with `pairs` alone, where it is enough for a merge
 */
export type Affinity = (excess: number, pairs: number) => number;

/**
 * Merges, again and again, the two groups of greatest affinity among those that an edge joins, while it is at least
 * `least`. Of equals come first the groups with the smallest edge between them, edges ordered by their smaller item,
 * then by their larger.
 *
 * Near O(m log m) on m edges: a merge moves the links of the group that has fewer, so each moves at most log₂ m times.
 * Affinities are not worked out anew when a group grows but when their link comes up: until then the old one is too
 * great, which brings it up too early and never too late.
 *
 * @param graph its weights are weight − absent
 * @param start for each item a label of the group that it starts in; each alone unless given
 * @returns for each item the first item of its group
 */
export function agglomerate(graph: Graph, affinity: Affinity, least: number, start?: Int32Array): Int32Array {
  const { count } = graph;
  const links = linksOf(graph);
  const groups = unionFind(count);
  const sizes = new Float64Array(count).fill(1);
  /** Merges two groups into the one with more links, whose number the merged group goes by. */
  const merge = (a: number, b: number): { kept: number; made: number[] } => {
    const [kept, gone] = links.of[a].size >= links.of[b].size ? [a, b] : [b, a];
    sizes[kept] += sizes[gone];
    groups.join(kept, gone);
    return { kept, made: moveLinks(links, kept, gone) };
  };
  const begun = new Map<number, number>();
  start?.forEach((label, item) => {
    const earlier = begun.get(label);
    begun.set(label, earlier === undefined ? item : merge(earlier, item).kept);
  });

  const queued = new Float64Array(links.left.length);
  const queue = new TinyQueue<number>([], (x, y) => queued[y] - queued[x] || links.smallest[x] - links.smallest[y]);
  const current = (link: number) => affinity(links.excess[link], sizes[links.left[link]] * sizes[links.right[link]]);
  const enqueue = (link: number) => {
    queued[link] = current(link);
    if (queued[link] >= least) queue.push(link);
  };
  for (let link = 0; link < links.count; link++) if (!isGone(links, link)) enqueue(link);
  for (let link = queue.pop(); link !== undefined; link = queue.pop()) {
    if (isGone(links, link)) continue;
    if (current(link) < queued[link]) enqueue(link);
    else merge(links.left[link], links.right[link]).made.forEach(enqueue);
  }
  return Int32Array.from({ length: count }, (_, item) => groups.find(item));
}
