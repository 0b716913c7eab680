import { unionFind } from '../common/union-find.ts';
import type { ChainView } from './chain-view.ts';
import { type ClusteringSettings, defaultClustering, forEachJoin, type JoinReason } from './joins.ts';

/** A join of two clusters that have known owners, none in common. */
export interface FalseMerge {
  readonly reason: JoinReason;
  /** −1 where two addresses were held for the same. */
  readonly transaction: number;
  /** The two addresses that were joined. */
  readonly addresses: readonly [number, number];
  /** Known owners in the joined cluster. */
  readonly owners: number;
  /** Pairs of addresses of different owners that this join brought together. */
  readonly falsePairs: number;
}

/**
 * Replays a clustering against known owners and lists its worst joins: what an address of an exchange or a CoinJoin
 * that slipped through swallows, and through which transaction. Joins are replayed in the order of the chain, so that
 * the blame falls on the join that came first.
 *
 * @param owner the known owner of each address, −1 where unknown
 * @param most how many to list: those whose cluster has most owners, then those with most false pairs, then the earlier
 * @returns how many false merges there are, and the worst
 */
export function falseMerges(
  view: ChainView,
  settings: Partial<ClusteringSettings>,
  owner: ArrayLike<number>,
  most = 20,
): { count: number; worst: FalseMerge[] } {
  const { count } = view.chain.addresses;
  const sets = unionFind(count);
  const ownersOf = new Map<number, Map<number, number>>();
  for (let address = 0; address < count; address++) {
    if (owner[address] >= 0) ownersOf.set(address, new Map([[owner[address], 1]]));
  }
  const found: FalseMerge[] = [];
  forEachJoin(view, { ...defaultClustering, ...settings }, (address, other, reason, transaction) => {
    const [a, b] = [sets.find(address), sets.find(other)];
    if (a === b) return;
    sets.join(a, b);
    const [left, right] = [ownersOf.get(a), ownersOf.get(b)];
    ownersOf.delete(Math.max(a, b));
    if (left !== undefined && right !== undefined) {
      const owners = left.size + right.size;
      const falsePairs = total(left) * total(right);
      const joined = addCounts(left, right);
      if (joined.size === owners) found.push({ reason, transaction, addresses: [address, other], owners, falsePairs });
      ownersOf.set(Math.min(a, b), joined);
    } else if (left !== undefined || right !== undefined) {
      ownersOf.set(Math.min(a, b), (left ?? right)!);
    }
  });
  // Sorting is stable: of equals the earlier one comes first.
  const worst = found.slice().sort((x, y) => y.owners - x.owners || y.falsePairs - x.falsePairs);
  return { count: found.length, worst: worst.slice(0, most) };
}

function total(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Adds the smaller of two maps of counts to the larger, which it returns. */
function addCounts(left: Map<number, number>, right: Map<number, number>): Map<number, number> {
  const [larger, smaller] = left.size >= right.size ? [left, right] : [right, left];
  for (const [owner, count] of smaller) larger.set(owner, (larger.get(owner) ?? 0) + count);
  return larger;
}
