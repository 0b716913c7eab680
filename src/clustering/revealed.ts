import type { Chain } from '../chain/chain.ts';
import { scriptTypes } from '../chain/script-types.ts';
import type { UnionFind } from '../common/union-find.ts';
import type { Wrappings } from './wrappings.ts';

/**
 * The first transaction that shows what stands behind each wrapping: one that spends from the script hash, from another
 * of the same script, or from a P2SH around a P2WSH.
 *
 * @param same sets of addresses of one script
 * @returns one a wrapping; the number of transactions where the chain read never shows it
 */
export function revealedSince(
  chain: Chain,
  transactionOfInput: Int32Array,
  same: UnionFind,
  { count, inner, outer }: Wrappings,
): Int32Array {
  const shown = firstSpent(chain, transactionOfInput, same);
  // A P2WSH is shown by what wraps it, before what it wraps itself is looked at.
  for (let pair = 0; pair < count; pair++) {
    if (scriptTypes[chain.addresses.type[inner[pair]]] !== 'p2wsh') continue;
    const root = same.find(inner[pair]);
    shown[root] = Math.min(shown[root], shown[same.find(outer[pair])]);
  }
  return Int32Array.from({ length: count }, (_, pair) => shown[same.find(outer[pair])]);
}

/** For the root of each set the first transaction that spends from one of it. */
function firstSpent({ transactions, inputs, addresses }: Chain, transactionOfInput: Int32Array, same: UnionFind) {
  const first = new Int32Array(addresses.count).fill(transactions.count);
  for (let input = inputs.count - 1; input >= 0; input--) {
    const address = inputs.address[input];
    if (address >= 0) first[same.find(address)] = transactionOfInput[input];
  }
  return first;
}
