import type { Graph } from './graph.ts';

/** Moves must gain more than this: less may be rounding, and they could go round for ever. */
export const rounding = 1e-9;

/** A grouping that single items can be moved in. */
export interface Mover {
  /** For each item a label of its group. */
  readonly group: Int32Array;
  /** The best other group for an item, or one of its own, and what moving there gains; null where there is none. */
  bestMove(item: number): Move | null;
  move(item: number, to: number): void;
}

export interface Move {
  readonly item: number;
  readonly to: number;
  /** What it adds; negative where it loses. */
  readonly gain: number;
}

/**
 * @param graph its weights are weight − absent
 * @param cost what each pair inside a group adds by itself
 * @param group for each item a label of its group, 0 … count − 1: moves change it in place
 */
export function moverOf({ count, first, neighbour, weight }: Graph, cost: number, group: Int32Array): Mover {
  const sizes = new Int32Array(count);
  for (const own of group) sizes[own]++;
  const unused = Array.from(sizes.keys()).filter((label) => sizes[label] === 0);
  /** By group what the item's edges say for it; all 0 between calls. */
  const said = new Float64Array(count);
  return {
    group,
    bestMove(item) {
      const own = group[item];
      const [start, end] = [first[item], first[item + 1]];
      for (let edge = start; edge < end; edge++) said[group[neighbour[edge]]] += weight[edge];
      const stays = said[own] + cost * (sizes[own] - 1);
      let [to, gain] = sizes[own] > 1 ? [unused.at(-1)!, -stays] : [-1, Number.NEGATIVE_INFINITY];
      for (let edge = start; edge < end; edge++) {
        const other = group[neighbour[edge]];
        const adds = said[other] + cost * sizes[other] - stays;
        if (other !== own && adds > gain) [to, gain] = [other, adds];
      }
      for (let edge = start; edge < end; edge++) said[group[neighbour[edge]]] = 0;
      return to < 0 ? null : { item, to, gain };
    },
    move(item, to) {
      const from = group[item];
      if (sizes[to] === 0) unused.splice(unused.lastIndexOf(to), 1);
      group[item] = to;
      sizes[to]++;
      if (--sizes[from] === 0) unused.push(from);
    },
  };
}

/**
 * Moves single items to where they add most, until no move gains.
 *
 * @returns whether any item was moved
 */
export function moveItems(count: number, mover: Mover): boolean {
  let moved = false;
  for (let settled = 0, item = 0; settled < count; settled++, item = (item + 1) % count) {
    const best = mover.bestMove(item);
    if (best === null || best.gain <= rounding) continue;
    mover.move(item, best.to);
    moved = true;
    settled = -1;
  }
  return moved;
}
