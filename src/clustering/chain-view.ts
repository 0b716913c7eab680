import { type Chain, unresolvedInput } from '../chain/chain.ts';
import { type UnionFind, unionFind } from '../common/union-find.ts';
import { revealedSince } from './revealed.ts';
import { joinSameKeyOrScript } from './same-address.ts';
import { findWrappings, noWrappings, type Wrappings } from './wrappings.ts';

/** A chain with what heuristics look up again and again, worked out once. */
export interface ChainView {
  readonly chain: Chain;
  /** The transaction of each input. */
  readonly transactionOfInput: Int32Array;
  /** The transaction of each output. */
  readonly transactionOfOutput: Int32Array;
  /**
   * For each address the first transaction that pays it, or anything else of its key or script, or shows that a script
   * hash wraps it; `seenBefore` where an input spends an output of it that lies outside the blocks read.
   */
  readonly firstSeen: Int32Array;
  /** Script hashes and what they wrap; none where they were not asked for. */
  readonly wrappings: Wrappings;
  /** For each wrapping the first transaction that shows it; the number of transactions where none does. */
  readonly revealed: Int32Array;
}

/** In `ChainView.firstSeen`: the address was paid before the blocks read. */
export const seenBefore = -1;

/**
 * Works out what heuristics look up: one pass over inputs, outputs and addresses, 4 bytes for each of them.
 *
 * @param wrapped whether to look for script hashes that wrap an address which the chain holds by itself too, as
 *   BlockSci does. Few do, and the search takes most of the time: 10 million addresses may do without.
 */
export function viewChain(chain: Chain, { wrapped = true }: { wrapped?: boolean } = {}): ChainView {
  const { transactions, inputs, outputs, addresses } = chain;
  const transactionOfInput = ownerOfEach(transactions.firstInput, inputs.count);
  const same = unionFind(addresses.count);
  joinSameKeyOrScript(addresses, same.join);
  const wrappings = wrapped ? findWrappings(addresses) : noWrappings;
  const revealed = revealedSince(chain, transactionOfInput, same, wrappings);
  return {
    chain,
    transactionOfInput,
    transactionOfOutput: ownerOfEach(transactions.firstOutput, outputs.count),
    firstSeen: firstSeenOf(chain, same, wrappings, revealed),
    wrappings,
    revealed,
  };
}

/** For ranges given by where each begins: which range each element is in. */
function ownerOfEach(first: Int32Array, count: number): Int32Array {
  const owner = new Int32Array(count);
  for (let range = 0; range + 1 < first.length; range++) owner.fill(range, first[range], first[range + 1]);
  return owner;
}

function firstSeenOf(chain: Chain, same: UnionFind, { count, inner }: Wrappings, revealed: Int32Array): Int32Array {
  const { transactions, inputs, outputs, addresses } = chain;
  const firstSeen = new Int32Array(addresses.count).fill(transactions.count);
  const see = (address: number, transaction: number) => {
    const root = same.find(address);
    if (transaction < firstSeen[root]) firstSeen[root] = transaction;
  };
  for (let transaction = 0; transaction < transactions.count; transaction++) {
    const end = transactions.firstOutput[transaction + 1];
    for (let output = transactions.firstOutput[transaction]; output < end; output++) {
      if (outputs.address[output] >= 0) see(outputs.address[output], transaction);
    }
  }
  for (let input = 0; input < inputs.count; input++) {
    if (inputs.spent[input] === unresolvedInput && inputs.address[input] >= 0) see(inputs.address[input], seenBefore);
  }
  for (let pair = 0; pair < count; pair++) see(inner[pair], revealed[pair]);
  for (let address = 0; address < addresses.count; address++) firstSeen[address] = firstSeen[same.find(address)];
  return firstSeen;
}
