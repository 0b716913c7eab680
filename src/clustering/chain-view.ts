import { type Chain, unresolvedInput } from '../chain/chain.ts';
import { unionFind } from '../common/union-find.ts';
import { joinSameKeyOrScript } from './same-address.ts';

/** A chain with what heuristics look up again and again, worked out once. */
export interface ChainView {
  readonly chain: Chain;
  /** The transaction of each input. */
  readonly transactionOfInput: Int32Array;
  /** The transaction of each output. */
  readonly transactionOfOutput: Int32Array;
  /**
   * For each address the first transaction that pays it, or anything else of its key or script; `seenBefore` where an
   * input spends an output of it that lies outside the blocks read.
   */
  readonly firstSeen: Int32Array;
}

/** In `ChainView.firstSeen`: the address was paid before the blocks read. */
export const seenBefore = -1;

/** Works out what heuristics look up: one pass over inputs, outputs and addresses, 4 bytes for each of them. */
export function viewChain(chain: Chain): ChainView {
  const { transactions, inputs, outputs } = chain;
  return {
    chain,
    transactionOfInput: ownerOfEach(transactions.firstInput, inputs.count),
    transactionOfOutput: ownerOfEach(transactions.firstOutput, outputs.count),
    firstSeen: firstSeenOf(chain),
  };
}

/** For ranges given by where each begins: which range each element is in. */
function ownerOfEach(first: Int32Array, count: number): Int32Array {
  const owner = new Int32Array(count);
  for (let range = 0; range + 1 < first.length; range++) owner.fill(range, first[range], first[range + 1]);
  return owner;
}

function firstSeenOf({ transactions, inputs, outputs, addresses }: Chain): Int32Array {
  const sets = unionFind(addresses.count);
  joinSameKeyOrScript(addresses, sets.join);
  const firstSeen = new Int32Array(addresses.count).fill(transactions.count);
  for (let transaction = 0; transaction < transactions.count; transaction++) {
    const end = transactions.firstOutput[transaction + 1];
    for (let output = transactions.firstOutput[transaction]; output < end; output++) {
      const address = outputs.address[output];
      if (address < 0) continue;
      const root = sets.find(address);
      if (transaction < firstSeen[root]) firstSeen[root] = transaction;
    }
  }
  for (let input = 0; input < inputs.count; input++) {
    if (inputs.spent[input] === unresolvedInput && inputs.address[input] >= 0) {
      firstSeen[sets.find(inputs.address[input])] = seenBefore;
    }
  }
  for (let address = 0; address < addresses.count; address++) firstSeen[address] = firstSeen[sets.find(address)];
  return firstSeen;
}
