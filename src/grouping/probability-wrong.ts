import { unionFind } from '../common/union-find.ts';
import type { Edges } from './edges.ts';
import { numberGroups } from './number-groups.ts';

export interface ProbabilityOptions {
  /** Log odds, before any evidence, that a pair has one owner; 0 where the weights are posterior log odds already. */
  readonly prior?: number;
  /** Weight of a pair that has no edge: what ties a group together whose edges leave it in parts. 0 unless given. */
  readonly absent?: number;
}

/**
 * The probability that each group holds items of more than one owner: 1 − Π p over the edges of its maximum spanning
 * tree, p being the probability 1 / (1 + exp(−(weight + prior))) that both ends of an edge have one owner.
 *
 * If all edges of the tree are right, so is the group. What this assumes: weights are calibrated; the edges of the tree
 * are right or wrong independently of each other; and the edges outside the tree add nothing. The last errs on the safe
 * side where they confirm the tree, and on the other where they contradict it. A tree of the best edges is a choice
 * after the fact: calibration of these very edges should be checked, not only of all.
 *
 * @param group of each item, numbered from 0 by first items, as grouping methods return it
 * @returns by group; 0 for an item alone
 */
export function probabilityWrong(
  { count, from, to, weight }: Edges,
  group: Int32Array,
  { prior = 0, absent = 0 }: ProbabilityOptions = {},
): Float64Array {
  const number = numberGroups(group);
  const inside = Int32Array.from(from.keys()).filter((edge) => number[from[edge]] === number[to[edge]]);
  inside.sort((x, y) => weight[y] - weight[x]);
  const joined = unionFind(count);
  const groups = number.reduce((most, own) => Math.max(most, own + 1), 0);
  /** Logarithm of the probability that all is right. */
  const right = new Float64Array(groups);
  for (const edge of inside) {
    if (joined.find(from[edge]) === joined.find(to[edge])) continue;
    joined.join(from[edge], to[edge]);
    right[number[from[edge]]] += logProbability(weight[edge] + prior);
  }
  const firstItem = new Int32Array(groups).fill(-1);
  for (let item = 0; item < count; item++) {
    const own = number[item];
    if (firstItem[own] < 0) firstItem[own] = item;
    if (joined.find(item) === joined.find(firstItem[own])) continue;
    joined.join(item, firstItem[own]);
    right[own] += logProbability(absent + prior);
  }
  return right.map((log) => 0 - Math.expm1(log));
}

/** The logarithm of 1 / (1 + exp(−odds)), without loss where it is close to 0 or far below. */
function logProbability(odds: number): number {
  return odds > 0 ? -Math.log1p(Math.exp(-odds)) : odds - Math.log1p(Math.exp(odds));
}
